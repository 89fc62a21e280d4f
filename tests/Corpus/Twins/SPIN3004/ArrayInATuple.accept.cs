// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an array that can be written out of a tuple.</summary>
[Spindle]
public sealed partial class ArrayInATuple
{
    private readonly (int First, ushort[] Ports) _range = (0, [7, 53]);

    [Handles<DatagramArrived>(Guard = nameof(IsConfigured))]
    private void Forget(in Datagram datagram) => _range.Ports[0] = 0;

   private bool IsConfigured(in Datagram datagram) => _range.First == datagram.DestinationPort;
}
