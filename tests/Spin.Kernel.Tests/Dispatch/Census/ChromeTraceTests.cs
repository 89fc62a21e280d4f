using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>What is recorded, in the form that browsers draw.</summary>
public sealed class ChromeTraceTests
{
    private const long CyclesPerSecond = 3_000_000_000;
    private const string Awkward = "Gäste \"\\\n\u2028";

    [Fact]
    public void Runs_AreCompleteEventsInMicroseconds()
    {
        CountingTable table = new(handlers: 2);
        table.StartTrace(new TraceRing(4));
        table.Trace!.Add(new TraceRecord(1, 5, null, begin: 9_000_000_000_000_000, cycles: 3_000));
        table.Trace.Add(new TraceRecord(TraceRecord.Installed, 5, null, begin: 9_000_000_000_004_503, cycles: 1));

        JsonElement[] entries = Entries(table);

        JsonElement[] runs = [.. entries.Where(static entry => entry.GetProperty("ph").GetString() == "X")];
        Assert.Equal(["S5.Handle1", "S5.(installed)"], runs.Select(static run => run.GetProperty("name").GetString()));
        Assert.Equal([0, 1.501], runs.Select(static run => run.GetProperty("ts").GetDouble()));
        Assert.Equal([1, 0], runs.Select(static run => run.GetProperty("dur").GetDouble()));
        Assert.Equal([3000, 1], runs.Select(static run => run.GetProperty("args").GetProperty("cycles").GetInt64()));
        Assert.All(runs, static run => Assert.Equal("Tests.Probed", run.GetProperty("cat").GetString()));
    }

    [Fact]
    public void AFault_IsAnInstant()
    {
        CountingTable table = new(handlers: 1);
        table.StartTrace(new TraceRing(4));
        table.Trace!.Add(new TraceRecord(0, 2, null, begin: 7, TraceRecord.Fault));

        JsonElement fault = Entries(table).Single(static entry => entry.GetProperty("ph").GetString() == "i");

        Assert.Equal("fault", fault.GetProperty("args").GetProperty("ended").GetString());
        Assert.False(fault.TryGetProperty("dur", out _));
    }

    [Fact]
    public void EveryName_ComesBack_AndTheTextIsPrintable()
    {
        CountingTable table = new(handlers: 1);
        table.StartTrace(new TraceRing(4));
        table.Trace!.Add(new TraceRecord(0, 1, null, begin: 0, cycles: 1));
        List<string> lines = [];

        new ChromeTrace(CyclesPerSecond, static _ => Awkward, lines.Add).Write([table]);

        Assert.All(string.Concat(lines), static character => Assert.InRange(character, ' ', '~'));
        JsonElement[] entries = Parse(lines);
        Assert.Contains(entries, static entry => entry.GetProperty("ph").GetString() == "M" && entry.GetProperty("args").GetProperty("name").GetString() == Awkward);
        Assert.Contains(entries, static entry => entry.GetProperty("name").GetString() == Awkward + ".Handle0");
    }

    [Fact]
    public void WhatWasLost_IsTold_AndWhatWasNeverTraced_IsNotThere()
    {
        CountingTable traced = new(handlers: 1);
        traced.StartTrace(new TraceRing(4));
        for (int run = 0; run < 9; run++)
        {
            traced.Trace!.Add(new TraceRecord(0, 0, null, run, 1));
        }

        traced.StopTrace();
        List<string> lines = [];

        new ChromeTrace(CyclesPerSecond, static _ => "S", lines.Add).Write([new CountingTable(handlers: 1), traced]);

        using JsonDocument document = JsonDocument.Parse(string.Concat(lines));
        Assert.Equal("5", document.RootElement.GetProperty("otherData").GetProperty("lost").GetString());
        Assert.Equal(4, document.RootElement.GetProperty("traceEvents").EnumerateArray().Count(static entry => entry.GetProperty("ph").GetString() == "X"));
    }

    [Fact]
    public void WithoutRuns_TheTextIsATraceAllTheSame()
    {
        List<string> lines = [];

        new ChromeTrace(CyclesPerSecond, static _ => "S", lines.Add).Write([]);

        Assert.Empty(Parse(lines));
    }

    private static JsonElement[] Entries(EventTable table)
    {
        List<string> lines = [];
        new ChromeTrace(CyclesPerSecond, static spindle => $"S{spindle}", lines.Add).Write([table]);
        return Parse(lines);
    }

    private static JsonElement[] Parse(List<string> lines)
    {
        using JsonDocument document = JsonDocument.Parse(string.Join('\n', lines));
        return [.. document.RootElement.GetProperty("traceEvents").EnumerateArray().Select(static entry => entry.Clone())];
    }
}
