using System;

namespace Spin.Kernel.Console;

/// <summary>Shows the events, how often they were raised, and how long their handlers take.</summary>
internal sealed class EventsCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "events";

    /// <inheritdoc/>
    internal override string Usage => "[event]";

    /// <inheritdoc/>
    internal override string Summary => "events: level, handlers, how often raised, cycles of a run; of one event how they are distributed";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.IsEmpty)
        {
            ShowAll(output);
            return true;
        }

        foreach (EventTable table in census.Events)
        {
            if (HandlerNames.IsEvent(table, arguments[0]))
            {
                ShowOne(table, output);
                return arguments.Length == 1;
            }
        }

        output.WriteLine($"{arguments[0]}: no such event; events lists them.");
        return arguments.Length == 1;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        foreach (EventTable table in before.IsEmpty ? census.Events : [])
        {
            candidates.Add(HandlerNames.ShortName(table));
        }
    }

    private static void ShowOne(EventTable table, TextSink output)
    {
        foreach (HandlerPlace place in table.HandlersInOrder())
        {
            if (place.Installation is { } installation)
            {
                HistogramText.Write(output, $"{place.Spindle}.(installed)", in installation.Counters.Times);
            }
            else if (table.Describe(place.Handler) is { Contained: true } info)
            {
                HistogramText.Write(output, HandlerNames.Of(info), in table.Counters(place.Handler).Times);
            }
            else
            {
                output.WriteLine($"{HandlerNames.Of(table.Describe(place.Handler))}: not timed: called without containment");
            }
        }
    }

    private void ShowAll(TextSink output)
    {
        var shown = new Table("event", "level", ">handlers", ">raised", ">timed", ">mean", ">p50", ">p99");
        foreach (EventTable table in census.Events)
        {
            RunTimes times = TimesOf(table);
            shown.Add(
                table.EventName,
                LevelNames.Of(table.Level),
                $"{table.HandlerCount}",
                $"{table.Raised}",
                $"{times.Samples}",
                times.Samples == 0 ? string.Empty : $"{times.Mean}",
                HistogramText.BoundOf(in times, HistogramText.Median),
                HistogramText.BoundOf(in times, HistogramText.Almost));
        }

        shown.Write(output);
    }

    private static RunTimes TimesOf(EventTable table)
    {
        RunTimes times = default;
        foreach (HandlerPlace place in table.HandlersInOrder())
        {
            times.Add(in place.Installation is { } installation ? ref installation.Counters.Times : ref table.Counters(place.Handler).Times);
        }

        return times;
    }
}
