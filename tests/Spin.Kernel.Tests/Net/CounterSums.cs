using Spin.Kernel.Net;
using Xunit;
using static Spin.Kernel.Net.NetworkCounter;

namespace Spin.Kernel.Tests.Net;

/// <summary>What each layer received is what it dropped, by reason, and what it handed on.</summary>
internal static class CounterSums
{
    internal static void Check(NetworkFixture net)
    {
        Equal(net, FramesReceived,
            FrameTooShort, FrameTooLong, FrameNotForUs, FrameSourceInvalid, FrameUnclaimed, ArpReceived, Ipv4Received);
        Equal(net, ArpReceived,
            ArpMalformed, ArpSenderInvalid, ArpConflict, ArpIgnored, ArpRequestsReceived, ArpRepliesReceived);
        Equal(net, Ipv4Received,
            Ipv4TooShort, Ipv4HeaderWrong, Ipv4LengthWrong, Ipv4ChecksumWrong, Ipv4Options, Ipv4Fragment, Ipv4SourceInvalid,
            Ipv4NotForUs, Ipv4Unclaimed, IcmpReceived, UdpReceived);
        Equal(net, IcmpReceived, IcmpTooShort, IcmpChecksumWrong, IcmpIgnored, IcmpEchoRequests);
        Equal(net, UdpReceived,
            UdpTooShort, UdpLengthWrong, UdpChecksumWrong, UdpPortInvalid, UdpUnconfigured, DatagramsRaised, DhcpReceived);
        Equal(net, DhcpReceived, DhcpMalformed, DhcpIgnored, DhcpAccepted);
        Assert.Equal(net.Datagrams.Count, net.Counter(DatagramsRaised));
        Assert.Equal(net.Device.SentCount, net.Counter(FramesSent));
        Assert.False(net.Gate.IsTaken);
    }

    private static void Equal(NetworkFixture net, NetworkCounter whole, params NetworkCounter[] parts)
    {
        long sum = 0;
        foreach (NetworkCounter part in parts)
        {
            sum += net.Counter(part);
        }

        Assert.Equal(net.Counter(whole), sum);
    }
}
