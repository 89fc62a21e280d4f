using Spin;
using Spin.Net;

/// <summary>Echoes UDP datagrams sent to port 7 (RFC 862).</summary>
[Spindle]
public sealed partial class SPIN_CLASS_NAME(IUdp udp)
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
