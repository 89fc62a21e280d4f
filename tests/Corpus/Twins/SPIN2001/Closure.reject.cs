// expects: SPIN2001 at "port => port == wanted"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Filters by the sender's port.</summary>
[Spindle]
public sealed partial class Closure
{
    private long _seen;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        ushort wanted = datagram.Source.Port;
        _seen += Holds(port => port == wanted, datagram.DestinationPort) ? 1 : 0;
    }

    private const ushort Wanted = 7;

    private static bool Holds(Func<ushort, bool> test, ushort port) => test(port);
}
