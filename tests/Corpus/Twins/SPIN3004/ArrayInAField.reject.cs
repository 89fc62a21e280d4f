// expects: SPIN3004 at "_ports"
using System.Collections.Frozen;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by an array that can be written.</summary>
[Spindle]
public sealed partial class ArrayInAField
{
    private readonly ushort[] _ports = [7, 53];
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsMine))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsMine(in Datagram datagram) => _ports.Length > 0 && _ports[0] == datagram.DestinationPort;
}
