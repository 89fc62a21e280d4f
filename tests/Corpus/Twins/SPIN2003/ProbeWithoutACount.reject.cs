// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Probes an open table for a free slot.</summary>
[Spindle]
public sealed partial class ProbeWithoutACount
{
    private const int Capacity = 64;
    private readonly int[] _table = new int[Capacity];

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int slot = datagram.Payload.Length & (Capacity - 1);
        int probes = 0;
        while (_table[slot] != 0)
        {
            slot = (slot + 1) & (Capacity - 1);
            probes++;
        }

        _table[slot] = probes;
    }
}
