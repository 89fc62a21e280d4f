// expects: SPIN6003 at "_count"
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts through a local reference where another resets.</summary>
[Spindle]
public sealed partial class ReferenceLocal
{
    private int _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
       ref int count = ref _count;
       count++;
    }

    [Handles<HandlerFaulted>]
   private void Reset(in HandlerFault fault) => _count = 0;
}
