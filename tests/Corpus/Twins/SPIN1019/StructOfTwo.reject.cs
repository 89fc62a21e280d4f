// expects: SPIN1019 at "_last"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shares an endpoint with a strand.</summary>
[Spindle]
public sealed partial class StructOfTwo
{
    private Endpoint _last;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _last = datagram.Source;

    [Handles<HandlerFaulted>]
    private void Show(in HandlerFault fault) => _sum += _last.Port;
}
