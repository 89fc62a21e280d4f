using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>UDP's place in the protocol graph: packets of its protocol; it raises <see cref="DatagramArrived"/>.</summary>
[Spindle(Name = "udp")]
internal sealed partial class UdpSpindle(KernelServices services)
{
    private readonly Udp? _udp = NetworkServices.Of(services)?.Udp;

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), IpProtocol.Udp)]
    private bool Receive(in Ipv4Packet packet)
    {
        _udp?.Receive(packet);
        return _udp is not null;
    }
}
