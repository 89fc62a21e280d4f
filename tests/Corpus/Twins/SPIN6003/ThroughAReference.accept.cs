// expects: nothing
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts through a reference where another resets.</summary>
[Spindle]
public sealed partial class ThroughAReference
{
    private int _count;

    [Handles<DatagramArrived>]
   private void Count(in Datagram datagram) => Interlocked.Increment(ref _count);

    [Handles<HandlerFaulted>]
   private void Reset(in HandlerFault fault) => Interlocked.Exchange(ref _count, 0);
}
