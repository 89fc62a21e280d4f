using Spin;
using Spin.Net;
using Spin.Testing;
using Xunit;

public sealed class SPIN_CLASS_NAMETests
{
    private static readonly Endpoint s_client = new(new Ipv4Address(0x0A000202), 5000);

    [Fact]
    public void Datagram_comes_back_to_its_sender()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 7, "hello"u8);

        SentDatagram reply = Assert.Single(host.Udp.Sent);
        Assert.Equal(s_client, reply.Destination);
        Assert.Equal("hello"u8.ToArray(), reply.Payload);
    }

    [Fact]
    public void Datagram_to_another_port_is_left_alone()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 8, "hello"u8);

        Assert.Empty(host.Udp.Sent);
    }
}
