// expects: nothing
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
        Interlocked.Increment(ref _count);
    }
}
