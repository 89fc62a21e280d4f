// expects: SPIN6003 at "Bump(ref _count)"
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
   private void Count(in Datagram datagram) => Bump(ref _count);

    [Handles<HandlerFaulted>]
   private void Reset(in HandlerFault fault) => _count = 0;

   private static void Bump(ref int count) => count++;
}
