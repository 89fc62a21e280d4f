// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by the sender's text.</summary>
[Spindle]
public sealed partial class GuardThatFormats
{
    private long _local;

    [Handles<DatagramArrived>(Guard = nameof(IsLocal))]
    private void Count(in Datagram datagram)
    {
        _local++;
    }

    private static bool IsLocal(in Datagram datagram) => datagram.Source.Address == new Ipv4Address(127, 0, 0, 1);
}
