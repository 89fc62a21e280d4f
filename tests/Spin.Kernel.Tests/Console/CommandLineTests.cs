using Spin.Kernel.Console;
using Spin.Kernel.Net;
using Spin.Kernel.Tests.Net;
using Spin.Net;
using Xunit;

namespace Spin.Kernel.Tests.Console;

public class CommandLineTests
{
    private readonly FakeLog _complaints = new();

    [Theory]
    [InlineData("ip=dhcp", "ip", "dhcp")]
    [InlineData("  a=1   ip=x=y  ", "ip", "x=y")]
    [InlineData("ip=1 ip=2", "ip", "2")]
    [InlineData("quiet", "quiet", "")]
    [InlineData("ip=", "ip", "")]
    public void Key_HasItsValue(string text, string key, string value)
    {
        Assert.True(new CommandLine(text).TryGet(key, out string found));
        Assert.Equal(value, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ipx=1 xip=2 IP=3")]
    public void KeyNotGiven_IsNotFound(string text) => Assert.False(new CommandLine(text).TryGet("ip", out _));

    [Fact]
    public void UnknownOptions_AreTold()
    {
        new CommandLine("ip=dhcp foo=1 bar").ReportUnknown(["ip", "log"], _complaints);
        Assert.Equal(["option not known: foo=1", "option not known: bar"], _complaints.Lines);
    }

    [Theory]
    [InlineData("tick=100", "option not known: tick=100; did you mean ticks=?")]
    [InlineData("TURN=5", "option not known: TURN=5")]
    [InlineData("gatway", "option not known: gatway; did you mean gateway=?")]
    [InlineData("heapsize=1M", "option not known: heapsize=1M; did you mean heap=?")]
    [InlineData("=1", "option not known: =1")]
    public void UnknownOption_IsToldWithTheNearest(string word, string line)
    {
        new CommandLine(word).ReportUnknown(["gateway", "heap", "ticks", "turn"], _complaints);
        Assert.Equal([line], _complaints.Lines);
    }

    [Fact]
    public void LogOptions_SetLevels()
    {
        var log = new KernelLog(new FakeClock(), new FakeLogSink());
        LogOptions.Apply(new CommandLine("log=net:debug,warning console=error"), log, _complaints);
        Assert.Equal(LogLevel.Debug, log.SourceFor("net").Level);
        Assert.Equal(LogLevel.Warning, log.SourceFor("Echo").Level);
        Assert.Equal(LogLevel.Error, log.SinkLevel);
        Assert.Empty(_complaints.Lines);
    }

    [Fact]
    public void LogOptionsThatAreNone_AreTold()
    {
        var log = new KernelLog(new FakeClock(), new FakeLogSink());
        LogOptions.Apply(new CommandLine("log=net:fish,cow console=horse"), log, _complaints);
        Assert.Equal(["log: no such level: cow", "log: no such level: net:fish", "console: no such level: horse"], _complaints.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ip=dhcp gateway=10.0.0.1")]
    public void NoAddress_AsksDhcp(string text)
    {
        NetworkOptions options = NetworkOptions.Read(new CommandLine(text), _complaints);
        Assert.True(options.IsOn);
        Assert.Null(options.Address);
    }

    [Theory]
    [InlineData("ip=192.168.7.2/16 gateway=192.168.7.1", "192.168.7.2", "255.255.0.0", "192.168.7.1")]
    [InlineData("ip=192.168.7.2", "192.168.7.2", "255.255.255.0", "0.0.0.0")]
    [InlineData("ip=10.0.0.1/32", "10.0.0.1", "255.255.255.255", "0.0.0.0")]
    public void Address_IsTaken(string text, string address, string mask, string gateway)
    {
        StaticAddress? options = NetworkOptions.Read(new CommandLine(text), _complaints).Address;
        Assert.NotNull(options);
        Assert.Equal(address, options.Address.ToString());
        Assert.Equal(mask, options.Mask.ToString());
        Assert.Equal(gateway, options.Gateway.ToString());
    }

    [Theory]
    [InlineData("ip=")]
    [InlineData("ip=1.2.3")]
    [InlineData("ip=1.2.3.4/33")]
    [InlineData("ip=1.2.3.4/")]
    [InlineData("ip=1.2.3.256")]
    [InlineData("ip=1.2.3.4.5")]
    [InlineData("ip=224.0.0.1")]
    [InlineData("ip=0.0.0.0")]
    public void AddressThatIsNone_IsToldAndAsksDhcp(string text)
    {
        NetworkOptions options = NetworkOptions.Read(new CommandLine(text), _complaints);
        Assert.Null(options.Address);
        Assert.Single(_complaints.Lines);
    }

    [Fact]
    public void Off_LeavesTheCardAlone() => Assert.False(NetworkOptions.Read(new CommandLine("ip=off"), _complaints).IsOn);

    [Theory]
    [InlineData(0u)]
    [InlineData(0x0A00_020Fu)]
    [InlineData(uint.MaxValue)]
    [InlineData(0x0164_63C8u)]
    public void Address_IsWrittenAndReadBack(uint value)
    {
        var address = new Ipv4Address(value);
        System.Span<char> text = stackalloc char[15];
        Assert.True(address.TryFormat(text, out int written));
        Assert.Equal(address.ToString(), text[..written].ToString());
        Assert.True(Ipv4Address.TryParse(text[..written], out Ipv4Address again));
        Assert.Equal(address, again);
        Assert.False(address.TryFormat(text[..(written - 1)], out written));
        Assert.Equal(0, written);
    }
}
