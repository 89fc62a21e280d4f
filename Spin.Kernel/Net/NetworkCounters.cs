using System.Threading;

namespace Spin.Kernel.Net;

/// <summary>The census of the network stack. Counting is atomic: receiver and senders count at the same time.</summary>
internal sealed class NetworkCounters
{
    private readonly long[] _values = new long[(int)NetworkCounter.Count];

    /// <summary>The value of a counter. Interrupt-safe.</summary>
    internal long this[NetworkCounter counter] => Volatile.Read(ref _values[(int)counter]);

    /// <summary>Adds one to a counter. Interrupt-safe, allocates nothing.</summary>
    internal void Count(NetworkCounter counter) => Interlocked.Increment(ref _values[(int)counter]);

    /// <summary>The name of a counter as the shell prints it.</summary>
    internal static string NameOf(NetworkCounter counter) => counter switch
    {
        NetworkCounter.FramesReceived => "frames received",
        NetworkCounter.FrameTooShort => "frame: too short",
        NetworkCounter.FrameTooLong => "frame: too long",
        NetworkCounter.FrameNotForUs => "frame: not for us",
        NetworkCounter.FrameSourceInvalid => "frame: source invalid",
        NetworkCounter.FrameUnclaimed => "frame: EtherType unclaimed",
        NetworkCounter.ArpReceived => "ARP received",
        NetworkCounter.ArpMalformed => "ARP: malformed",
        NetworkCounter.ArpSenderInvalid => "ARP: sender invalid",
        NetworkCounter.ArpConflict => "ARP: our address used by another",
        NetworkCounter.ArpIgnored => "ARP: not for us",
        NetworkCounter.ArpRequestsReceived => "ARP requests received",
        NetworkCounter.ArpRepliesReceived => "ARP replies received",
        NetworkCounter.Ipv4Received => "IPv4 received",
        NetworkCounter.Ipv4TooShort => "IPv4: too short",
        NetworkCounter.Ipv4HeaderWrong => "IPv4: version or header length wrong",
        NetworkCounter.Ipv4LengthWrong => "IPv4: length wrong",
        NetworkCounter.Ipv4ChecksumWrong => "IPv4: checksum wrong",
        NetworkCounter.Ipv4Options => "IPv4: with options",
        NetworkCounter.Ipv4Fragment => "IPv4: fragment",
        NetworkCounter.Ipv4SourceInvalid => "IPv4: source invalid",
        NetworkCounter.Ipv4NotForUs => "IPv4: not for us",
        NetworkCounter.Ipv4Unclaimed => "IPv4: protocol unclaimed",
        NetworkCounter.IcmpReceived => "ICMP received",
        NetworkCounter.IcmpTooShort => "ICMP: too short",
        NetworkCounter.IcmpChecksumWrong => "ICMP: checksum wrong",
        NetworkCounter.IcmpIgnored => "ICMP: ignored",
        NetworkCounter.IcmpEchoRequests => "ICMP echo requests",
        NetworkCounter.UdpReceived => "UDP received",
        NetworkCounter.UdpTooShort => "UDP: too short",
        NetworkCounter.UdpLengthWrong => "UDP: length wrong",
        NetworkCounter.UdpChecksumWrong => "UDP: checksum wrong",
        NetworkCounter.UdpPortInvalid => "UDP: port 0",
        NetworkCounter.UdpUnconfigured => "UDP: no address yet",
        NetworkCounter.DatagramsRaised => "datagrams raised",
        NetworkCounter.DhcpReceived => "DHCP received",
        NetworkCounter.DhcpMalformed => "DHCP: malformed",
        NetworkCounter.DhcpIgnored => "DHCP: not for us",
        NetworkCounter.DhcpAccepted => "DHCP accepted",
        NetworkCounter.FramesSent => "frames sent",
        NetworkCounter.TransmitRingFull => "send: ring full",
        NetworkCounter.NoRoute => "send: no route",
        NetworkCounter.NeighbourUnreachable => "send: neighbour unreachable",
        NetworkCounter.NeighbourQueueFull => "send: neighbour queue full",
        NetworkCounter.NeighbourQueueReplaced => "send: replaced in neighbour queue",
        NetworkCounter.ArpRequestsSent => "ARP requests sent",
        NetworkCounter.ArpRepliesSent => "ARP replies sent",
        NetworkCounter.IcmpEchoReplies => "ICMP echo replies",
        NetworkCounter.DatagramsSent => "datagrams sent",
        NetworkCounter.UdpRefusedPort => "send: port not granted",
        NetworkCounter.UdpRefusedLength => "send: datagram too long",
        NetworkCounter.DhcpSent => "DHCP sent",
        _ => "",
    };
}
