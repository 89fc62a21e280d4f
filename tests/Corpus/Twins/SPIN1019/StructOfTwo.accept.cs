// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shares an endpoint with a strand.</summary>
[Spindle]
public sealed partial class StructOfTwo
{
    private uint _last;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _last = datagram.Source.Address.Value;

    [Handles<HandlerFaulted>]
    private void Show(in HandlerFault fault) => _sum += _last;
}
