// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a pattern over an array that can be written.</summary>
[Spindle]
public sealed partial class ListPattern
{
    private readonly ushort[] _ports = [7, 53];

    [Handles<DatagramArrived>(Guard = nameof(IsConfigured))]
    private void Forget(in Datagram datagram) => _ports[0] = 0;

    private static bool IsConfigured(in Datagram datagram) => datagram.Payload is [7, ..];
}
