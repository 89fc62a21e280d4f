// expects: SPIN4001 at "udp"
// expects: SPIN2006 at "udp"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks for a way to a service.</summary>
[Spindle]
public sealed partial class ServiceBehindADelegate(Func<IUdp> udp)
{
    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => udp().TrySend(datagram.Source, 7, datagram.Payload);
}
