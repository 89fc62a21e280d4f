using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests.Console;

/// <summary>A person at the serial line of a booted kernel.</summary>
public sealed class ShellTests : IAsyncLifetime
{
    private const string Prompt = "spin> ";
    private const string Frame = "trace| ";

    private static readonly TimeSpan s_bootLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(1);

    private readonly int _port = FreePorts.Udp();
    private KernelRun? _run;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private KernelRun Machine => _run!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _run = KernelRun.Start(Images.Elf("EchoImage"), new KernelRunOptions { Forwards = [new PortForward(_port, 7)] });
        await Machine.WaitForAsync("by DHCP", s_bootLimit, Cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Machine.DisposeAsync();

    [Fact]
    public async Task Every_command_shows_what_it_promises()
    {
        await ExpectAsync("version", "image EchoImage");
        await ExpectAsync("uptime", "0 days 00:00:");
        await ExpectAsync("help", "turns the machine off");
        await ExpectAsync("events", "Spin.Net.DatagramArrived");
        await ExpectAsync("handlers", "Echo.Reply");
        await ExpectAsync("spindles", "active");
        await ExpectAsync("strands", "shell");
        await ExpectAsync("mem", "heap committed");
        await ExpectAsync("net", "10.0.2.15/24 from DHCP");
        await ExpectAsync("log", "boot: ready");
        await ExpectAsync("log levels", "console");
        await ExpectAsync("nonsense", "no such command");
    }

    [Fact]
    public async Task Tab_and_the_cursor_keys_edit_the_line()
    {
        await ExpectAsync("upt\t", "0 days 00:00:");
        await ExpectAsync("\e[A", "0 days 00:00:");
        await ExpectAsync("mesXX\x7F\x7F\x7Fm", "heap committed");
    }

    [Fact]
    public async Task Disabled_handler_is_silent_until_it_is_enabled()
    {
        Assert.True(await IsEchoedAsync());
        await ExpectAsync("disable Echo.Reply", "Echo.Reply: disabled");
        Assert.False(await IsEchoedAsync());
        await ExpectAsync("enable Echo.Reply", "Echo.Reply: enabled");
        Assert.True(await IsEchoedAsync());
    }

    [Fact]
    public async Task Trace_is_cut_out_of_the_serial_log_and_is_JSON()
    {
        await ExpectAsync("trace DatagramArrived on", "DatagramArrived: traced from here on");
        Assert.True(await IsEchoedAsync());
        Assert.True(await IsEchoedAsync());
        await ExpectAsync("trace DatagramArrived off", "DatagramArrived: not traced; 2 runs recorded");
        await ExpectAsync("trace show DatagramArrived", "0.000  Echo.Reply");
        await ExpectAsync("events DatagramArrived", "Echo.Reply: 2 runs timed");

        await ExpectAsync("trace export", "trace| ]}");

        string json = string.Concat(Machine.Log.Split('\n').Where(static line => line.StartsWith(Frame, StringComparison.Ordinal)).Select(static line => line[Frame.Length..].TrimEnd()));
        using JsonDocument trace = JsonDocument.Parse(json);
        JsonElement[] runs = [.. trace.RootElement.GetProperty("traceEvents").EnumerateArray().Where(static entry => entry.GetProperty("ph").GetString() == "X")];
        Assert.Equal(["Echo.Reply", "Echo.Reply"], runs.Select(static run => run.GetProperty("name").GetString()));
        Assert.All(runs, static run => Assert.True(run.GetProperty("dur").GetDouble() > 0));
        Assert.True(runs[0].GetProperty("ts").GetDouble() < runs[1].GetProperty("ts").GetDouble());
    }

    [Fact]
    public async Task Levels_are_set_per_source()
    {
        await ExpectAsync("log net error", Prompt);
        await ExpectAsync("log levels", "net         error");
    }

    [Fact]
    public async Task Panic_shows_the_screen_with_the_log()
    {
        await ExpectAsync("panic to see it", "*** kernel panic: to see it ***");
        await Machine.WaitForAsync("strand shell, spindle none", s_limit, Cancellation);
        await Machine.WaitForAsync("boot: ready", s_limit, Cancellation);
        await Machine.WaitForAsync("*** end of panic ***", s_limit, Cancellation);
    }

    [Theory]
    [InlineData("poweroff")]
    [InlineData("reboot")]
    public async Task Power_commands_end_the_machine(string command)
    {
        await Machine.TypeLineAsync(command);
        for (int wait = 0; wait < 100 && !Machine.HasEnded; wait++)
        {
            await Task.Delay(100, Cancellation);
        }

        Assert.True(Machine.HasEnded);
    }

    private async Task ExpectAsync(string line, string answer)
    {
        await Machine.TypeLineAsync(line);
        await Machine.WaitForAsync(answer, s_limit, Cancellation);
    }

    private async Task<bool> IsEchoedAsync()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(IPAddress.Loopback, _port, Cancellation);
        await socket.SendAsync((byte[])[1, 2, 3], Cancellation);
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        time.CancelAfter(s_silence);
        try
        {
            return await socket.ReceiveAsync(new byte[16], time.Token) == 3;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
