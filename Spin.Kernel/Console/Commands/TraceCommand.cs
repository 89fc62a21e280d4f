using System;

namespace Spin.Kernel.Console;

/// <summary>Records the runs of an event's handlers, shows them, and hands them over in a form that browsers draw.</summary>
/// <param name="census">The kernel.</param>
/// <param name="clock">What a cycle is.</param>
internal sealed class TraceCommand(KernelCensus census, IClock clock) : ShellCommand
{
    /// <summary>What the lines of an exported trace begin with, so that they can be cut out of what else the line carries.</summary>
    internal const string Frame = "trace| ";

    private const string On = "on";
    private const string Off = "off";
    private const string Show = "show";
    private const string Export = "export";

    /// <inheritdoc/>
    internal override string Name => "trace";

    /// <inheritdoc/>
    internal override string Usage => "[<event> on|off | show <event> | export]";

    /// <inheritdoc/>
    internal override string Summary => "records every contained run of an event's handlers; shows or exports what was recorded";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        switch (arguments)
        {
            case []:
                List(output);
                return true;
            case [Export]:
                ExportAll(output);
                return true;
            case [Show, var name]:
                WithEvent(name, output, ShowOne);
                return true;
            case [var name, On]:
                WithEvent(name, output, Start);
                return true;
            case [var name, Off]:
                WithEvent(name, output, Stop);
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        switch (before)
        {
            case []:
                candidates.Add(Show);
                candidates.Add(Export);
                AddEvents(candidates);
                break;
            case [Show]:
                AddEvents(candidates);
                break;
            case [not Export]:
                candidates.Add(On);
                candidates.Add(Off);
                break;
            default:
                break;
        }
    }

    private static void Start(EventTable table, TextSink output)
    {
        if (table.IsTraced)
        {
            output.WriteLine($"{HandlerNames.ShortName(table)}: traced already");
            return;
        }

        table.StartTrace(new TraceRing(TraceRing.UsualCapacity));
        output.WriteLine($"{HandlerNames.ShortName(table)}: traced from here on");
    }

    private static void Stop(EventTable table, TextSink output)
    {
        table.StopTrace();
        output.WriteLine($"{HandlerNames.ShortName(table)}: not traced; {table.Trace?.Recorded ?? 0} runs recorded, {table.Trace?.Lost ?? 0} of them lost");
    }

    private void List(TextSink output)
    {
        Table list = new("event", "trace", ">recorded", ">lost");
        foreach (EventTable table in census.Events)
        {
            list.Add(table.EventName, table.IsTraced ? On : Off, $"{table.Trace?.Recorded ?? 0}", $"{table.Trace?.Lost ?? 0}");
        }

        list.Write(output);
    }

    private void ShowOne(EventTable table, TextSink output)
    {
        Table shown = new(">microseconds", "handler", "strand", ">cycles");
        TraceRecord[] records = table.Trace?.ToArray() ?? [];
        foreach (TraceRecord record in records)
        {
            shown.Add(
                ChromeTrace.Microseconds(record.Begin - records[0].Begin, clock.CyclesPerSecond),
                ChromeTrace.HandlerOf(table, in record, SpindleOf(record.Spindle)),
                record.Strand?.Name ?? string.Empty,
                record.IsFault ? "fault" : $"{record.Cycles}");
        }

        shown.Write(output);
    }

    private void ExportAll(TextSink output) =>
        new ChromeTrace(clock.CyclesPerSecond, SpindleOf, line => output.WriteLine(Frame + line)).Write(census.Events);

    private string SpindleOf(int spindle) => census.Spindles[spindle].Name;

    private void AddEvents(CandidateList candidates)
    {
        foreach (EventTable table in census.Events)
        {
            candidates.Add(HandlerNames.ShortName(table));
        }
    }

    private void WithEvent(string name, TextSink output, Action<EventTable, TextSink> act)
    {
        foreach (EventTable table in census.Events)
        {
            if (HandlerNames.IsEvent(table, name))
            {
                act(table, output);
                return;
            }
        }

        output.WriteLine($"{name}: no such event; events lists them.");
    }
}
