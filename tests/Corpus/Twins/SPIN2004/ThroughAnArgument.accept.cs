// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses through the function that it is given.</summary>
[Spindle]
public sealed partial class ThroughAnArgument
{
    private int _depth;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram) => _depth = Run(Stop, datagram.Payload.Length);

    private static int Run(Walk walk, int left) => walk(walk, left);

    private static int Stop(Walk next, int left) => next is null ? 0 : left;
}

/// <summary>Walks on.</summary>
internal delegate int Walk(Walk next, int left);
