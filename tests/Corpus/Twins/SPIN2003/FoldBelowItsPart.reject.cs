// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Folds a checksum to less than the fold can give.</summary>
[Spindle]
public sealed partial class FoldBelowItsPart
{
    private uint _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        uint sum = _sum;
        while (sum > 0x7fff)
        {
            sum = (ushort)sum + (sum >> 16);
        }

        _sum = sum;
    }
}
