// expects: nothing
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in an array where another resets.</summary>
[Spindle]
public sealed partial class ElementOfAnArray
{
    private readonly int[] _counts = new int[2];

    [Handles<DatagramArrived>]
   private void Count(in Datagram datagram) => Interlocked.Increment(ref _counts[0]);

    [Handles<HandlerFaulted>]
   private void Reset(in HandlerFault fault) => Interlocked.Exchange(ref _counts[0], 0);
}
