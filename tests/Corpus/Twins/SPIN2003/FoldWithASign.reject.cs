// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Folds a checksum that may be below nought.</summary>
[Spindle]
public sealed partial class FoldWithASign
{
    private int _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int sum = _sum;
        while (sum >> 16 != 0)
        {
            sum = (sum & 0xffff) + (sum >> 16);
        }

        _sum = sum;
    }
}
