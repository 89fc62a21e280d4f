using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests.Network;

/// <summary>A booted kernel on QEMU's user network: an address by DHCP, and datagrams from the host.</summary>
public sealed class UserNetworkTests
{
    private const int Datagrams = 200;

    private static readonly TimeSpan s_bootLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_answerLimit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Address_comes_by_DHCP_and_every_datagram_comes_back()
    {
        int port = FreePorts.Udp();
        await using KernelRun run = KernelRun.Start(Images.Elf("EchoImage"), new KernelRunOptions { Forwards = [new PortForward(port, 7)] });
        await run.WaitForAsync("address 10.0.2.15 mask 255.255.255.0 gateway 10.0.2.2 by DHCP", s_bootLimit, TestContext.Current.CancellationToken);

        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        var random = new Random(port);
        byte[] answer = new byte[2048];
        for (int i = 0; i < Datagrams; i++)
        {
            byte[] sent = new byte[random.Next(1, 1472)];
            random.NextBytes(sent);
            await socket.SendAsync(sent, TestContext.Current.CancellationToken);
            using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            time.CancelAfter(s_answerLimit);
            int length = await socket.ReceiveAsync(answer, time.Token);
            Assert.True(sent.AsSpan().SequenceEqual(answer.AsSpan(0, length)), $"datagram {i} came back changed");
        }

        await run.TypeLineAsync("net");
        await run.WaitForAsync("address  10.0.2.15/24 from DHCP", s_answerLimit, TestContext.Current.CancellationToken);
        await run.WaitForAsync("datagrams raised", s_answerLimit, TestContext.Current.CancellationToken);
    }
}
