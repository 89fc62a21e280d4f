using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using Spin.Kernel.Console;
using Spin.Kernel.Net;
using Spin.Kernel.Tests.Net;
using Xunit;

namespace Spin.Kernel.Tests.Console;

public class ShellTests
{
    private readonly FakeTerminal _terminal = new();
    private readonly FakeCensus _census = new();
    private readonly FakePower _power = new();
    private readonly FakePanic _panic = new();
    private readonly FakeClock _clock = new();
    private readonly KernelLog _log;
    private readonly NetworkFixture _net;
    private readonly Shell _shell;

    public ShellTests()
    {
        _log = new KernelLog(_clock, new FakeLogSink());
        _net = new NetworkFixture().KnowingPeer();
        var commands = new ShellCommands();
        commands.Add(new HelpCommand(commands));
        commands.Add(new EventsCommand(_census));
        commands.Add(new HandlersCommand(_census));
        commands.Add(new TraceCommand(_census, _clock));
        commands.Add(new SpindlesCommand(_census));
        commands.Add(new StrandsCommand(_census));
        commands.Add(new MemoryCommand(_census));
        commands.Add(new LogCommand(_log));
        commands.Add(new EnableCommand(_census, enables: true));
        commands.Add(new EnableCommand(_census, enables: false));
        commands.Add(new LifecycleCommand(_census, restarts: false));
        commands.Add(new LifecycleCommand(_census, restarts: true));
        commands.Add(new GrantsCommand(_census));
        commands.Add(new QuotasCommand(_census));
        commands.Add(new PortsCommand(_census));
        commands.Add(new DomainsCommand(_census));
        commands.Add(new NamesCommand(_census));
        commands.Add(new ResolveCommand(_census, resolves: true));
        commands.Add(new ResolveCommand(_census, resolves: false));
        commands.Add(new PanicCommand(_panic));
        commands.Add(new PowerCommand(_power, resets: true));
        commands.Add(new PowerCommand(_power, resets: false));
        commands.Add(new UptimeCommand(_clock));
        commands.Add(new VersionCommand("1.2.3", _census));
        commands.Add(new NetworkCommand(_net.Stack, _net.Gate, _net.Clock));
        _shell = new Shell(_terminal, commands);
        _shell.Show();
    }

    [Fact]
    public void Prompt_IsShownAndShownAgain()
    {
        Assert.Equal("spin> ", _terminal.Line);
        Run("");
        Assert.Equal("spin> ", _terminal.Line);
    }

    [Fact]
    public void Help_ListsEveryCommandInOrder()
    {
        Run("help");
        Assert.Equal(
            ["disable", "domains", "enable", "events", "grants", "handlers", "help", "log", "mem", "names", "net", "panic", "ports", "poweroff", "quotas", "reboot", "resolve", "restart", "spindles", "strands", "trace", "unload", "unresolve", "uptime", "version"],
            [.. _terminal.Lines[2..].ConvertAll(line => line.Split(' ')[0])]);
        _terminal.Lines.Clear();
        Run("help log");
        Assert.Equal(3, _terminal.Lines.Count);
    }

    [Fact]
    public void UnknownCommand_IsTold() => Assert.Contains("foo: no such command", Output("foo bar"), StringComparison.Ordinal);

    [Theory]
    [InlineData("help a b")]
    [InlineData("disable")]
    [InlineData("log net fish")]
    [InlineData("net fish")]
    [InlineData("reboot now")]
    public void ArgumentsNotUnderstood_ShowTheUsage(string line) =>
        Assert.Contains("usage: ", Output(line), StringComparison.Ordinal);

    [Fact]
    public void Events_ShowTheCensus() =>
        Assert.Equal(
            """
            spin> events
            event                     level     handlers  raised  timed  mean   p50    p99
            Spin.Net.DatagramArrived  Dispatch         2      12      3   466  <256  <1024
            """,
            Output("events"));

    [Fact]
    public void Events_OfOne_ShowHowLongRunsTook() =>
        Assert.Equal(
            """
            spin> events DatagramArrived
            Echo.Reply: 3 runs timed, mean 466 cycles, p50 <256, p99 <1024
            cycles  runs
              <256     2  ########################################
              <512     0
             <1024     1  ####################
            Watch.See: no run was timed yet
            """,
            Output("events DatagramArrived"));

    [Theory]
    [InlineData("events Fish", "Fish: no such event; events lists them.")]
    [InlineData("trace Fish on", "Fish: no such event; events lists them.")]
    [InlineData("trace fish", "usage: trace [<event> on|off | show <event> | export]")]
    [InlineData("trace show DatagramArrived", "microseconds  handler  strand  cycles")]
    public void EventsAndTrace_SayWhatTheyCannot(string line, string told) => Assert.Equal($"spin> {line}\n{told}", Output(line));

    [Fact]
    public void Trace_RecordsShowsAndExports()
    {
        Assert.Contains("DatagramArrived: traced from here on", Output("trace DatagramArrived on"), StringComparison.Ordinal);
        Assert.Contains("DatagramArrived: traced already", Output("trace Spin.Net.DatagramArrived on"), StringComparison.Ordinal);
        _census.Table.Trace!.Add(new TraceRecord(0, 0, null, begin: 5000, cycles: 700));
        _census.Table.Trace.Add(new TraceRecord(1, 1, null, begin: 6500, TraceRecord.Fault));
        Assert.Equal(
            """
            spin> trace
            event                     trace  recorded  lost
            Spin.Net.DatagramArrived  on            2     0
            """,
            Output("trace"));
        Assert.Equal(
            """
            spin> trace show DatagramArrived
            microseconds  handler     strand  cycles
                   0.000  Echo.Reply             700
                   1.500  Watch.See            fault
            """,
            Output("trace show DatagramArrived"));
        Assert.Contains("DatagramArrived: not traced; 2 runs recorded, 0 of them lost", Output("trace DatagramArrived off"), StringComparison.Ordinal);
        _terminal.Lines.Clear();
        Run("trace export");
        string json = string.Concat(_terminal.Lines.FindAll(static line => line.StartsWith("trace| ", StringComparison.Ordinal)).ConvertAll(static line => line["trace| ".Length..]));
        using JsonDocument trace = JsonDocument.Parse(json);
        Assert.Equal(
            ["Echo", "no strand", "Echo.Reply", "Watch", "no strand", "Watch.See"],
            [.. trace.RootElement.GetProperty("traceEvents").EnumerateArray().Select(static entry =>
                entry.GetProperty("ph").GetString() == "M" ? entry.GetProperty("args").GetProperty("name").GetString() : entry.GetProperty("name").GetString())]);
    }

    [Fact]
    public void Handlers_ShowTheCensus() =>
        Assert.Equal(
            """
            spin> handlers DatagramArrived
            event            handler     guard                 state    handled  faulted  guard faults  overrun  dropped
            DatagramArrived  Echo.Reply  DestinationPort == 7  enabled       11        1             0        0        3
            DatagramArrived  Watch.See                         enabled        0        0             0        0        0
            """,
            Output("handlers DatagramArrived"));

    [Fact]
    public void Handlers_OfAnotherEvent_AreNone() => Assert.DoesNotContain("Reply", Output("handlers KernelReady"), StringComparison.Ordinal);

    [Fact]
    public void Spindles_ShowTheCensus() =>
        Assert.Equal(
            """
            spin> spindles
            #  spindle  assembly        state      bytes  strands  handlers  faults
            0  Echo     Echo.Spindles   active      4096        1         1       1
            1  Watch    Watch.Spindles  condemned   4096        1         1       0
            """,
            Output("spindles"));

    [Theory]
    [InlineData("unload Echo", "Echo: unloaded; 4096 bytes are left to the collector")]
    [InlineData("unload Watch", "Watch: condemned: a strand does not leave it")]
    [InlineData("unload Fish", "Fish: no such spindle; spindles lists them.")]
    [InlineData("restart Echo", "Echo: restarted")]
    [InlineData("restart Watch", "Watch: it was not activated; the log says why")]
    [InlineData("restart", "usage: restart <spindle>")]
    [InlineData("grants Fish", "Fish: no such spindle; spindles lists them.")]
    public void SpindlesAreTakenOutAndStartedAnew(string line, string told) =>
        Assert.Contains(told, Output(line), StringComparison.Ordinal);

    [Fact]
    public void Grants_AreShownWithTheirValues() =>
        Assert.Equal(
            """
            spin> grants Echo
            spindle  grant                     values
            Echo     Spin.ILog                 all
            Echo     Spin.Net.DatagramArrived  7, 9
            """,
            Output("grants Echo"));

    [Fact]
    public void Ports_AreTakenAndGivenBack()
    {
        Assert.Contains("Echo.IWatch: resolved", Output("resolve Echo IWatch"), StringComparison.Ordinal);
        Assert.Equal(
            """
            spin> ports
            holder  port            exporter  state
            Echo    Samples.IWatch  Watch     resolved
            """,
            Output("ports"));
        Assert.Contains("Echo.IWatch: taken from its holder", Output("unresolve Echo IWatch"), StringComparison.Ordinal);
        Assert.Contains("revoked", Output("ports"), StringComparison.Ordinal);
        Assert.Contains("Echo holds no port Fish; ports lists them.", Output("unresolve Echo Fish"), StringComparison.Ordinal);
        Assert.Contains("usage: unresolve <spindle or domain> [port]", Output("unresolve"), StringComparison.Ordinal);
    }

    [Fact]
    public void Domains_AreUnresolvedWhileAPortLeadsNowhere()
    {
        Assert.Contains("Echo.IWatch: resolved", Output("resolve Echo.Spindles"), StringComparison.Ordinal);
        Assert.Equal(
            """
            spin> domains
            domain          spindles  active  ports  resolved  bytes  state
            Echo.Spindles          1       1      1         1   4096  resolved
            Watch.Spindles         1       0      0         0   4096  part
            """,
            Output("domains"));
        Assert.Contains("Echo.IWatch: taken from its holder", Output("unresolve Echo.Spindles"), StringComparison.Ordinal);
        Assert.Contains("Echo.Spindles          1       1      1         0   4096  unresolved", Output("domains"), StringComparison.Ordinal);
        Assert.Contains("Watch.Spindles holds no port; ports lists them.", Output("unresolve Watch.Spindles"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_AreShownAsPaths()
    {
        Assert.Contains("/Samples/IWatch            port     spindle Watch", Output("names"), StringComparison.Ordinal);
        Assert.Equal(
            """
            spin> names /Spin/Net
            name                       kind   of
            /Spin/Net/DatagramArrived  event  Dispatch level
            """,
            Output("names /Spin/Net"));
        Assert.Contains("/Spin/ILog                 service  the kernel", Output("names"), StringComparison.Ordinal);
        Assert.Contains("/Spin/Ne: no such name; names lists them.", Output("names /Spin/Ne"), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_AreShownWhereThereAreAny() =>
        Assert.Equal(
            """
            spin> quotas
            spindle  quota    used  limit  denied
            Echo     strands     2      3       5
            """,
            Output("quotas"));

    [Fact]
    public void Strands_ShowTheCensus() =>
        Assert.Contains("main    Echo   Normal    sleeping    1500", Output("strands"), StringComparison.Ordinal);

    [Fact]
    public void Memory_ShowsTheFigures() =>
        Assert.Contains("heap committed  65536  bytes", Output("mem"), StringComparison.Ordinal);

    [Fact]
    public void DisableThenEnable_SetsTheHandler()
    {
        Assert.Contains("DatagramArrived Echo.Reply: disabled", Output("disable Echo.Reply"), StringComparison.Ordinal);
        Assert.False(_census.Table.IsBound(0));
        Assert.Contains("disabled already", Output("disable Echo"), StringComparison.Ordinal);
        Assert.Contains("enabled", Output("enable Echo"), StringComparison.Ordinal);
        Assert.True(_census.Table.IsBound(0));
        Assert.Contains("no such handler", Output("disable Foo.Bar"), StringComparison.Ordinal);
        Assert.Contains("not active", Output("disable Watch"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_CompletesCommandsAndArguments()
    {
        Type("dis\tE\t");
        Assert.Equal("spin> disable Echo.Reply ", _terminal.Line);
        Type("\r");
        Assert.False(_census.Table.IsBound(0));
        Type("en\t\t\r");
        Assert.True(_census.Table.IsBound(0));
        Type("net c\t");
        Assert.Equal("spin> net counters ", _terminal.Line);
    }

    [Fact]
    public void Log_ShowsLinesAndSetsLevels()
    {
        LogSource net = _log.SourceFor("net");
        LogSource echo = _log.SourceFor("Echo");
        net.Write(LogLevel.Information, "one");
        echo.Write(LogLevel.Warning, "two");
        echo.Write(LogLevel.Debug, "not kept");
        Assert.Equal("spin> log\n[    0.000000] net: one\n[    0.000000] Echo: warning: two", Output("log"));
        Assert.Equal("spin> log 1\n[    0.000000] Echo: warning: two", Output("log 1"));
        Assert.Equal("spin> log net\n[    0.000000] net: one", Output("log net"));
        Run("log Echo debug");
        Assert.Equal(LogLevel.Debug, echo.Level);
        Assert.Equal(LogLevel.Information, net.Level);
        Run("log all error");
        Assert.Equal(LogLevel.Error, net.Level);
        Run("log console warning");
        Assert.Equal(LogLevel.Warning, _log.SinkLevel);
        Assert.Contains("Echo     error        1", Output("log levels"), StringComparison.Ordinal);
    }

    [Fact]
    public void Panic_IsGivenItsReason()
    {
        Run("panic");
        Assert.Equal("asked for from the shell", _panic.Reason);
        Run("panic to see  it");
        Assert.Equal("to see it", _panic.Reason);
    }

    [Fact]
    public void RebootAndPowerOff_AreAskedOfThePower()
    {
        Run("reboot");
        Assert.Equal("reset", _power.Asked);
        Run("poweroff");
        Assert.Equal("off", _power.Asked);
    }

    [Fact]
    public void CommandThatThrows_EndsAlone()
    {
        // The fake power returns by throwing, as nothing of the real one returns at all.
        Assert.Contains("poweroff: off", Output("poweroff"), StringComparison.Ordinal);
        Assert.Equal("spin> ", _terminal.Line);
    }

    [Fact]
    public void Uptime_ShowsDaysAndTime()
    {
        _clock.Advance(93_784_005);
        Assert.EndsWith("1 days 02:03:04.005", Output("uptime"), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_NamesTheImage() =>
        Assert.EndsWith("Spin 1.2.3, image Sample, 2 spindles", Output("version"), StringComparison.Ordinal);

    [Fact]
    public void Net_ShowsAddressNeighboursAndCounters()
    {
        string net = Output("net");
        Assert.Contains("station  52:54:00:12:34:56\naddress  192.168.7.2/24 from command line\ngateway  192.168.7.1\nDHCP     off", net, StringComparison.Ordinal);
        Assert.DoesNotContain("checksum", net, StringComparison.Ordinal);
        Assert.Contains("UDP: checksum wrong", Output("net counters"), StringComparison.Ordinal);
        Assert.Contains("192.168.7.9  02:AA:BB:CC:DD:09              0", Output("net neighbours"), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCounter_HasAName()
    {
        for (NetworkCounter counter = 0; counter < NetworkCounter.Count; counter++)
        {
            Assert.NotEqual("", NetworkCounters.NameOf(counter));
        }
    }

    private string Output(string line)
    {
        _terminal.Lines.Clear();
        Run(line);
        return _terminal.Text;
    }

    private void Run(string line) => Type(line + "\r");

    private void Type(string keys)
    {
        foreach (char key in keys)
        {
            _shell.Feed((byte)key);
        }
    }

    private sealed class FakePower : IPower
    {
        internal string Asked { get; private set; } = "";

        [DoesNotReturn]
        public void PowerOff() => throw Ended("off");

        [DoesNotReturn]
        public void Reset() => throw Ended("reset");

        [DoesNotReturn]
        public void Exit(int code) => throw Ended("exit");

        private InvalidOperationException Ended(string how)
        {
            Asked = how;
            return new InvalidOperationException(how);
        }
    }

    private sealed class FakePanic : PanicStarter
    {
        internal string Reason { get; private set; } = "";

        internal override void Panic(string reason) => Reason = reason;
    }
}
