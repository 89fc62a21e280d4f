// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Probes an open table, starting anywhere.</summary>
[Spindle]
public sealed partial class ProbeByRemainder
{
    private readonly int[] _table = new int[64];

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int start = datagram.Payload.Length % _table.Length;
        int slot = start;
        int probes = 0;
        do
        {
            if (_table[slot] == 0)
            {
                return;
            }

            slot = (slot + 1) % _table.Length;
            probes++;
        }
        while (probes < _table.Length);
    }
}
