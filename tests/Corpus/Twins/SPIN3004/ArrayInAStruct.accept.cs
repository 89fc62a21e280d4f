// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an array that can be written through a struct that cannot.</summary>
[Spindle]
public sealed partial class ArrayInAStruct
{
    private readonly Ring _ring = new([7, 53]);

    [Handles<DatagramArrived>(Guard = nameof(IsConfigured))]
    private void Forget(in Datagram datagram) => _ring.Ports[0] = 0;

   private bool IsConfigured(in Datagram datagram) => _ring.Count == datagram.DestinationPort;

    private readonly struct Ring(ushort[] ports)
    {
        public ushort[] Ports { get; } = ports;

        public int Count => Ports.Length;

        public int First => Ports[0];
    }
}
