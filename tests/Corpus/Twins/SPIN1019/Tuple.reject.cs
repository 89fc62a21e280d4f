// expects: SPIN1019 at "_route"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shares a pair with a strand.</summary>
[Spindle]
public sealed partial class Tuple
{
    private (long Address, int Port) _route;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _route = (datagram.Source.Address.Value, datagram.Source.Port);

    [Handles<HandlerFaulted>]
    private void Show(in HandlerFault fault) => _sum += _route.Port;
}
