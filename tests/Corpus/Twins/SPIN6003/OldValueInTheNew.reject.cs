// expects: SPIN6003 at "_level = _level * 2"
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes the new value of the old where another writes.</summary>
[Spindle]
public sealed partial class OldValueInTheNew
{
    private int _level = 1;

    [Handles<DatagramArrived>]
    private void Raise(in Datagram datagram) => _level = _level * 2;

    [Handles<HandlerFaulted>]
    private void Reset(in HandlerFault fault) => Interlocked.Exchange(ref _level, 1);
}
