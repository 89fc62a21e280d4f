// expects: SPIN2003 at "_slots[datagram.DestinationPort]"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Finds a slot in an indexer.</summary>
[Spindle]
public sealed partial class BehindAnIndexer
{
    private readonly Slots _slots = new();
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += _slots[datagram.DestinationPort];
    }

    private sealed class Slots
    {
        private readonly int[] _keys = new int[16];

        public int this[int key]
        {
            get
            {
                int slot = key & 15;
                while (_keys[slot] != key)
                {
                    slot = (slot + 1) & 15;
                }

                return slot;
            }
        }
    }
}
