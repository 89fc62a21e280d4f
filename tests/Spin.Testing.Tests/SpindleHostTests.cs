using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using HostedSpindles;
using Spin.Net;
using Xunit;

namespace Spin.Testing.Tests;

public sealed class SpindleHostTests
{
    private static readonly Endpoint s_client = new(new Ipv4Address(0x0A000202), 5000);

    [Fact]
    public void Handler_runs_through_the_generated_dispatcher()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 9, [7]);

        Assert.Equal([new LogLine("Divider", LogLevel.Information, "quotient 14")], host.Log.Lines);
        Assert.Equal(1, host.Counters("DatagramArrived", "Divide").Handled);
        Assert.Equal(1, host.Counters("Spin.Net.DatagramArrived", "Divide").Handled);
    }

    [Fact]
    public void Fault_ends_the_handler_alone_and_is_told()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 9, [0]);
        host.Receive(s_client, port: 9, []);
        host.Receive(s_client, port: 9, [50]);

        Assert.Equal(["DivideByZeroException", "IndexOutOfRangeException"], host.Faults.Select(static fault => fault.Reason.Split(':')[0]));
        Assert.All(host.Faults, static fault => Assert.Equal(("Divider", "Divide", FaultKind.Exception, false), (fault.Spindle, fault.Handler, fault.Kind, fault.Disabled)));
        Assert.Equal(["Divide faulted", "Divide faulted", "quotient 2"], host.Log.Lines.Select(static line => line.Text));
        Assert.Equal(2, host.Counters("DatagramArrived", "Divide").Faulted);
    }

    [Fact]
    public void Handler_that_faults_too_often_is_disabled()
    {
        using SpindleHost host = new(SpinImage.Create()) { FaultsAllowed = 2 };

        for (int i = 0; i < 5; i++)
        {
            host.Receive(s_client, port: 9, [0]);
        }

        Assert.Equal([false, true], host.Faults.Select(static fault => fault.Disabled));
        Assert.False(host.IsBound("DatagramArrived", "Divide"));
        Assert.Equal("Divide disabled", host.Log.Lines[^1].Text);
    }

    [Fact]
    public void Asynchronous_handler_runs_after_the_raise_on_a_strand_that_may_sleep()
    {
        using SpindleHost host = new(SpinImage.Create());

        foreach (byte first in (byte[])[1, 2, 3])
        {
            byte[] payload = [first];
            host.Receive(s_client, port: 13, payload);
            payload[0] = byte.MaxValue;
        }

        host.Receive(s_client, port: 13, new byte[OwnedDatagram.LongestPayload + 1]);
        Assert.Empty(host.Log.Lines);
        host.Advance(System.TimeSpan.FromMilliseconds(15));
        Assert.Equal(["noted 1"], host.Log.Lines.Select(static line => line.Text));
        host.Receive(s_client, port: 13, []);
        host.Advance(System.TimeSpan.FromMilliseconds(15));

        Assert.Equal(["noted 1", "noted 2", "Note faulted"], host.Log.Lines.Select(static line => line.Text));
        HandlerCounters counters = host.Counters("DatagramArrived", "Note");
        Assert.Equal((2, 1, 2), (counters.Handled, counters.Faulted, counters.Dropped));
        Assert.Empty(host.Strands.Running);
    }

    [Fact]
    public void Runs_are_written_as_a_trace_that_browsers_read()
    {
        using SpindleHost host = new(SpinImage.Create());
        host.Receive(s_client, port: 9, [7]);
        host.StartTrace();
        host.Receive(s_client, port: 9, [7]);
        host.Receive(s_client, port: 9, [0]);
        host.Receive(s_client, port: 13, [1]);
        host.Advance(TimeSpan.FromMilliseconds(15));
        using MemoryStream stream = new();

        host.WriteChromeTrace(stream);

        using JsonDocument trace = JsonDocument.Parse(stream.ToArray());
        Assert.Equal("0", trace.RootElement.GetProperty("otherData").GetProperty("lost").GetString());
        JsonElement[] entries = [.. trace.RootElement.GetProperty("traceEvents").EnumerateArray()];
        JsonElement[] runs = [.. entries.Where(static entry => entry.GetProperty("ph").GetString() == "X" && entry.GetProperty("cat").GetString() == "Spin.Net.DatagramArrived")];
        Assert.Equal(["Divider.Divide", "Secretary.Note"], runs.Select(static run => run.GetProperty("name").GetString()));
        Assert.All(runs, static run => Assert.True(run.GetProperty("ts").GetDouble() >= 0 && run.GetProperty("dur").GetDouble() >= 0));
        Assert.Contains(entries, static entry => entry.GetProperty("ph").GetString() == "i" && entry.GetProperty("name").GetString() == "Divider.Divide");
        Assert.Equal(["no strand", "Secretary"], runs.Select(run => NameOf(entries, "thread_name", run)));
        Assert.Equal(["Divider", "Secretary"], runs.Select(run => NameOf(entries, "process_name", run)));
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Strands_sleep_wait_and_wake_in_a_time_that_only_the_test_moves()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Boot();
        Assert.Empty(host.Log.Lines);
        Assert.Equal(0, host.Clock.Nanoseconds);

        host.Advance(TimeSpan.FromMilliseconds(249));
        Assert.Empty(host.Log.Lines);

        host.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(["consumed at ms 250", "joined at ms 250"], host.Log.Lines.Select(static line => line.Text));
        Assert.Equal(["endless"], host.Strands.Running);
        Assert.Equal(251_000_000, host.Clock.Nanoseconds);
    }

    [Fact]
    public void Strands_that_wait_are_let_go_with_the_host()
    {
        SpindleHost host = new(SpinImage.Create());
        host.Boot();

        host.Dispose();

        Assert.Equal("let go", Assert.Single(host.Log.Lines).Text);
        Assert.Empty(host.Faults);
    }

    [Fact]
    public void Services_are_attenuated_to_what_is_granted()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 10, []);

        Assert.Equal(10, Assert.Single(host.Udp.Sent).SourcePort);
        Assert.Equal(1, host.Spindle<Gambler>().Refused);
    }

    [Fact]
    public void Random_numbers_are_the_same_in_every_run()
    {
        static byte[] Dice()
        {
            using SpindleHost host = new(SpinImage.Create());
            host.Receive(s_client, port: 10, []);
            return host.Udp.Sent[0].Payload;
        }

        byte[] first = Dice();

        Assert.Equal(first, Dice());
        Assert.NotEqual(new byte[8], first);
    }

    [Fact]
    public void End_of_the_machine_is_kept_and_nothing_of_the_handler_runs_after()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 11, [1, 2, 3]);

        Assert.Equal((PowerAction.Exit, 3), (host.Power.Action, host.Power.ExitCode));
        Assert.Empty(host.Faults);
        Assert.Equal(0, host.Counters("DatagramArrived", "End").Handled);
    }

    [Fact]
    public void Handler_that_is_not_there_is_an_error_that_names_it()
    {
        using SpindleHost host = new(SpinImage.Create());

        Assert.Contains("No handler Nothing", Assert.Throws<ArgumentException>(() => host.Counters("DatagramArrived", "Nothing")).Message, StringComparison.Ordinal);
        Assert.Contains("no spindle String", Assert.Throws<InvalidOperationException>(() => host.Spindle<string>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_follow_one_another()
    {
        for (int i = 0; i < 3; i++)
        {
            using SpindleHost host = new(SpinImage.Create());
            host.Receive(s_client, port: 9, [1]);
            Assert.Equal(1, host.Counters("DatagramArrived", "Divide").Handled);
        }
    }

    [Fact]
    public void State_changes_as_a_whole_and_survives_a_restart()
    {
        using SpindleHost host = new(SpinImage.Create());

        host.Receive(s_client, port: 12, [5]);
        host.Receive(s_client, port: 12, []);
        host.Receive(s_client, port: 12, [6]);
        Tally first = host.Spindle<Tally>();
        Tally second = host.Restart<Tally>();
        host.Receive(s_client, port: 12, [7]);

        Assert.NotSame(first, second);
        Assert.Equal(0, second.Refused);
        Assert.Equal(new Totals { Datagrams = 3, Bytes = 18 }, second.Totals);
        Assert.Equal(["IndexOutOfRangeException"], host.Faults.Select(static fault => fault.Reason.Split(':')[0]));
    }

    private static string? NameOf(JsonElement[] entries, string kind, JsonElement run) => entries
        .Single(entry => entry.GetProperty("ph").GetString() == "M" && entry.GetProperty("name").GetString() == kind
            && entry.GetProperty("pid").GetInt32() == run.GetProperty("pid").GetInt32()
            && (kind == "process_name" || entry.GetProperty("tid").GetInt32() == run.GetProperty("tid").GetInt32()))
        .GetProperty("args").GetProperty("name").GetString();
}
