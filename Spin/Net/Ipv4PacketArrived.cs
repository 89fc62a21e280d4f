namespace Spin.Net;

/// <summary>An IPv4 packet for this machine has arrived, whole and with a right header. The nucleus' own handlers take ICMP and UDP.</summary>
/// <param name="packet">The packet, valid during the raise.</param>
/// <returns>Whether the handler took it; a packet that nobody took is counted as unclaimed.</returns>
[PartOf(KernelPart.Network)]
[Event(
    Level.Dispatch,
    Key = nameof(Ipv4Packet.Protocol),
    Require = nameof(Ipv4Packet.Protocol),
    Install = Authority.Granted,
    Fold = Fold.Any,
    Default = false)]
public delegate bool Ipv4PacketArrived(in Ipv4Packet packet);
