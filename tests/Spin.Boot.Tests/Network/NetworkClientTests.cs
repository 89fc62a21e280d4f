using System;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Boot.Tests.Network;

/// <summary>The clients of a real Linux network stack talk to a booted kernel over a tap device in a network namespace.</summary>
public sealed class NetworkClientTests(TapMachine tap) : IClassFixture<TapMachine>
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private readonly string _skip = tap.Missing ?? "";

    [Theory]
    [InlineData(0)]
    [InlineData(56)]
    [InlineData(1472)]
    public async Task Ping_is_answered(int size)
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult ping = await tap.Linux.RunAsync("ping", "-c", "5", "-i", "0.2", "-s", $"{size}", TapNamespace.MachineAddress);
        Assert.Equal(0, ping.ExitCode);
        Assert.Contains("5 received, 0% packet loss", ping.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flood_of_pings_is_answered()
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult ping = await tap.Linux.RunAsync("ping", "-f", "-c", "2000", "-s", "1000", TapNamespace.MachineAddress);
        Assert.Contains("2000 received, 0% packet loss", ping.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arping_is_answered()
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult arping = await tap.Linux.RunAsync("arping", "-I", tap.Linux.Device, "-c", "3", TapNamespace.MachineAddress);
        Assert.Equal(0, arping.ExitCode);
        Assert.Contains("52:54:00:12:34:77", arping.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Received 3 response", arping.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("a longer line, as somebody might type it")]
    public async Task Netcat_gets_its_line_back(string line)
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult netcat = await tap.Linux.RunWithInputAsync(line + "\n", "nc", "-u", "-w1", TapNamespace.MachineAddress, "7");
        Assert.Equal(line + "\n", netcat.Output);
    }

    [Fact]
    public async Task Ping_to_all_is_not_answered()
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult ping = await tap.Linux.RunAsync("ping", "-b", "-c", "2", "-i", "0.2", "-W", "1", "192.168.77.255");
        Assert.Contains("100% packet loss", ping.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fragments_are_dropped_and_counted()
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult ping = await tap.Linux.RunAsync("ping", "-c", "1", "-W", "1", "-s", "4000", TapNamespace.MachineAddress);
        Assert.Contains("100% packet loss", ping.Output, StringComparison.Ordinal);
        await tap.Machine.TypeLineAsync("net counters");
        await tap.Machine.WaitForAsync("IPv4: fragment", s_limit, TestContext.Current.CancellationToken);
        ping = await tap.Linux.RunAsync("ping", "-c", "1", TapNamespace.MachineAddress);
        Assert.Equal(0, ping.ExitCode);
    }

    [Fact]
    public async Task Port_that_nobody_handles_stays_silent()
    {
        Assert.SkipUnless(_skip.Length == 0, _skip);
        CommandResult netcat = await tap.Linux.RunWithInputAsync("hi\n", "nc", "-u", "-w1", TapNamespace.MachineAddress, "9");
        Assert.Equal("", netcat.Output);
    }
}
