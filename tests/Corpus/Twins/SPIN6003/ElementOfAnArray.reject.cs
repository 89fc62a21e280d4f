// expects: SPIN6003 at "_counts[0]++"
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
   private void Count(in Datagram datagram) => _counts[0]++;

    [Handles<HandlerFaulted>]
   private void Reset(in HandlerFault fault) => _counts[0] = 0;
}
