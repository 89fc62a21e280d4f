// expects: SPIN6003 at "_count++"
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts where another resets.</summary>
[Spindle]
public sealed partial class Increment
{
    private int _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;

    [Handles<HandlerFaulted>]
    private void Reset(in HandlerFault fault) => _count = 0;
}
