// expects: SPIN2003 at "while"
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Increments by compare and exchange until it succeeds.</summary>
[Spindle]
public sealed partial class CompareExchange
{
    private int _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int seen = _count;
        while (Interlocked.CompareExchange(ref _count, seen + 1, seen) != seen)
        {
            seen = _count;
        }
    }
}
