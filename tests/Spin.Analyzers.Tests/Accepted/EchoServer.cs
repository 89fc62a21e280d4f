using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Echoes datagrams and counts those that could not be sent.</summary>
[Spindle]
public sealed partial class EchoServer(IUdp udp)
{
    private long _dropped;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Reply(in Datagram datagram)
    {
        if (!udp.TrySend(datagram.Source, datagram.DestinationPort, datagram.Payload))
        {
            _dropped++;
        }
    }
}
