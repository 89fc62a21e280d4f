using System;
using Spin;
using Spin.Net;
using Spin.Testing;
using Xunit;

public sealed class EchoTests
{
    private static readonly Endpoint s_client = new(new Ipv4Address(0x0A000202), 5000);

    [Fact]
    public void Datagram_comes_back_to_its_sender()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 7, "hello"u8);

        SentDatagram reply = Assert.Single(host.Udp.Sent);
        Assert.Equal(s_client, reply.Destination);
        Assert.Equal(7, reply.SourcePort);
        Assert.Equal("hello"u8.ToArray(), reply.Payload);
        Assert.Equal(1, host.Counters(nameof(DatagramArrived), "Reply").Handled);
    }

    [Fact]
    public void Empty_datagram_comes_back_empty()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 7, ReadOnlySpan<byte>.Empty);

        Assert.Empty(Assert.Single(host.Udp.Sent).Payload);
    }

    [Fact]
    public void Datagram_to_another_port_is_left_alone()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 8, "hello"u8);

        Assert.Empty(host.Udp.Sent);
        Assert.Equal(0, host.Counters(nameof(DatagramArrived), "Reply").Handled);
    }

    [Fact]
    public void Full_transmit_queue_is_no_fault()
    {
        using SpindleHost host = new(SpinImage.Create());
        host.Udp.IsFull = true;

        host.Receive(s_client, port: 7, "hello"u8);

        Assert.Empty(host.Faults);
        Assert.Equal(1, host.Counters(nameof(DatagramArrived), "Reply").Handled);
    }
}
