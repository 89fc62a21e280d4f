// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shares a pair with a strand.</summary>
[Spindle]
public sealed partial class Tuple
{
    private long _route;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _route = datagram.Source.Address.Value;

    [Handles<HandlerFaulted>]
    private void Show(in HandlerFault fault) => _sum += _route;
}
