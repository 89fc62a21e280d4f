// expects: SPIN2004 at "Again"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses through the function that it is given.</summary>
[Spindle]
public sealed partial class ThroughAnArgument
{
    private int _depth;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram) => _depth = Run(Again, datagram.Payload.Length);

    private static int Run(Walk walk, int left) => walk(walk, left);

    private static int Again(Walk next, int left) => left <= 0 ? 0 : next(next, left - 1);
}

/// <summary>Walks on.</summary>
internal delegate int Walk(Walk next, int left);
