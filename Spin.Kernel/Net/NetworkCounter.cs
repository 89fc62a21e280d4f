namespace Spin.Kernel.Net;

/// <summary>
/// What the network stack counts. Everything received ends in exactly one counter of its layer, so the sums add up:
/// what a layer received is what it dropped, by reason, and what it handed on.
/// </summary>
internal enum NetworkCounter
{
    /// <summary>Frames taken from the device.</summary>
    FramesReceived,

    /// <summary>Frames shorter than an Ethernet header.</summary>
    FrameTooShort,

    /// <summary>Frames longer than the device's longest.</summary>
    FrameTooLong,

    /// <summary>Frames for another station, or for a multicast group.</summary>
    FrameNotForUs,

    /// <summary>Frames whose source is a group address.</summary>
    FrameSourceInvalid,

    /// <summary>Frames of an EtherType that nothing handles.</summary>
    FrameUnclaimed,

    /// <summary>Frames handed to ARP.</summary>
    ArpReceived,

    /// <summary>ARP packets too short, or not about IPv4 over Ethernet.</summary>
    ArpMalformed,

    /// <summary>ARP packets whose sender cannot be one.</summary>
    ArpSenderInvalid,

    /// <summary>ARP packets in which another station uses our address.</summary>
    ArpConflict,

    /// <summary>ARP packets about others, and replies that nobody asked for.</summary>
    ArpIgnored,

    /// <summary>ARP requests for our address.</summary>
    ArpRequestsReceived,

    /// <summary>ARP replies that told us a neighbour.</summary>
    ArpRepliesReceived,

    /// <summary>Frames handed to IPv4.</summary>
    Ipv4Received,

    /// <summary>IPv4 packets shorter than a header.</summary>
    Ipv4TooShort,

    /// <summary>Packets of another version than 4, or with an impossible header length.</summary>
    Ipv4HeaderWrong,

    /// <summary>IPv4 packets longer than their frame, or shorter than their header.</summary>
    Ipv4LengthWrong,

    /// <summary>IPv4 packets with a wrong header checksum.</summary>
    Ipv4ChecksumWrong,

    /// <summary>IPv4 packets with options.</summary>
    Ipv4Options,

    /// <summary>Fragments of IPv4 packets.</summary>
    Ipv4Fragment,

    /// <summary>IPv4 packets whose source cannot be one.</summary>
    Ipv4SourceInvalid,

    /// <summary>IPv4 packets for another address.</summary>
    Ipv4NotForUs,

    /// <summary>IPv4 packets of a protocol that nothing handles.</summary>
    Ipv4Unclaimed,

    /// <summary>Packets handed to ICMP.</summary>
    IcmpReceived,

    /// <summary>ICMP messages shorter than a header.</summary>
    IcmpTooShort,

    /// <summary>ICMP messages with a wrong checksum.</summary>
    IcmpChecksumWrong,

    /// <summary>ICMP messages that need no answer from us, echo requests to a broadcast address included.</summary>
    IcmpIgnored,

    /// <summary>ICMP echo requests.</summary>
    IcmpEchoRequests,

    /// <summary>Packets handed to UDP.</summary>
    UdpReceived,

    /// <summary>UDP datagrams shorter than a header.</summary>
    UdpTooShort,

    /// <summary>UDP datagrams whose length disagrees with their packet's.</summary>
    UdpLengthWrong,

    /// <summary>UDP datagrams with a wrong checksum.</summary>
    UdpChecksumWrong,

    /// <summary>UDP datagrams to port 0.</summary>
    UdpPortInvalid,

    /// <summary>UDP datagrams that arrived before we had an address.</summary>
    UdpUnconfigured,

    /// <summary>UDP datagrams for which <see cref="Spin.Net.DatagramArrived"/> was raised.</summary>
    DatagramsRaised,

    /// <summary>UDP datagrams handed to the DHCP client.</summary>
    DhcpReceived,

    /// <summary>DHCP messages that are malformed.</summary>
    DhcpMalformed,

    /// <summary>DHCP messages for another client, or not expected now.</summary>
    DhcpIgnored,

    /// <summary>DHCP messages that moved the client on.</summary>
    DhcpAccepted,

    /// <summary>Frames given to the device.</summary>
    FramesSent,

    /// <summary>Frames not sent because the transmit ring was full.</summary>
    TransmitRingFull,

    /// <summary>Packets not sent because no route leads to their destination.</summary>
    NoRoute,

    /// <summary>Packets dropped because their next hop did not answer ARP.</summary>
    NeighbourUnreachable,

    /// <summary>Packets not sent because too many others await a neighbour's address.</summary>
    NeighbourQueueFull,

    /// <summary>Packets that awaited a neighbour's address and were replaced by a later one.</summary>
    NeighbourQueueReplaced,

    /// <summary>ARP requests sent.</summary>
    ArpRequestsSent,

    /// <summary>ARP replies sent.</summary>
    ArpRepliesSent,

    /// <summary>ICMP echo replies sent or queued.</summary>
    IcmpEchoReplies,

    /// <summary>UDP datagrams sent or queued.</summary>
    DatagramsSent,

    /// <summary>UDP datagrams refused because the spindle has no grant for their source port.</summary>
    UdpRefusedPort,

    /// <summary>UDP datagrams refused because they are too long for a packet.</summary>
    UdpRefusedLength,

    /// <summary>DHCP messages sent.</summary>
    DhcpSent,

    /// <summary>How many counters there are.</summary>
    Count,
}
