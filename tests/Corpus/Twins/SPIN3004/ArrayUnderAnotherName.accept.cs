// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an array that can be written by a local name.</summary>
[Spindle]
public sealed partial class ArrayUnderAnotherName
{
    private readonly ushort[] _ports = [7, 53];

    [Handles<DatagramArrived>(Guard = nameof(IsConfigured))]
    private void Forget(in Datagram datagram) => _ports[0] = 0;

    private bool IsConfigured(in Datagram datagram)
    {
       int ports = _ports.Length;
       return ports == datagram.DestinationPort;
    }
}
