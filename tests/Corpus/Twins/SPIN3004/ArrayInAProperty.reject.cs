// expects: SPIN3004 at "Ports"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an array that can be written through a property without a setter.</summary>
[Spindle]
public sealed partial class ArrayInAProperty
{
    private ushort[] Ports { get; } = [7, 53];

    [Handles<DatagramArrived>(Guard = nameof(IsConfigured))]
    private void Forget(in Datagram datagram) => Ports[0] = 0;

   private bool IsConfigured(in Datagram datagram) => Ports[0] == datagram.DestinationPort;
}
