using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>ICMP's place in the protocol graph: packets of its protocol.</summary>
[Spindle(Name = "icmp")]
internal sealed partial class IcmpSpindle(KernelServices services)
{
    private readonly Icmp? _icmp = NetworkServices.Of(services)?.Icmp;

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), IpProtocol.Icmp)]
    private bool Receive(in Ipv4Packet packet)
    {
        _icmp?.Receive(packet);
        return _icmp is not null;
    }
}
