using System;

namespace Spin.Kernel.Console;

/// <summary>Shows the handlers of each event in the order in which a raise runs them, installed ones too, and their census.</summary>
internal sealed class HandlersCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "handlers";

    /// <inheritdoc/>
    internal override string Usage => "[event]";

    /// <inheritdoc/>
    internal override string Summary => "handlers in their order: guard, state, how often handled, faulted, overrun, dropped";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var table = new Table("event", "handler", "guard", "state", ">handled", ">faulted", ">guard faults", ">overrun", ">dropped");
        foreach (EventTable entry in census.Events)
        {
            if (!arguments.IsEmpty && !HandlerNames.IsEvent(entry, arguments[0]))
            {
                continue;
            }

            foreach (HandlerPlace place in entry.HandlersInOrder())
            {
                Add(table, entry, place);
            }
        }

        table.Write(output);
        return arguments.Length <= 1;
    }

    private static void Add(Table table, EventTable entry, HandlerPlace place)
    {
        string imposed = place.Imposed == 0 ? string.Empty : $" (imposed: {place.Imposed})";
        if (place.Installation is { } installation)
        {
            string key = installation.Options.Key is { } value ? $"key == {value}" : string.Empty;
            Add(table, entry, $"{place.Spindle}.(installed)", key + imposed, $"installed{Ending(installation.Cancels)}", installation.Counters);
        }
        else
        {
            HandlerInfo info = entry.Describe(place.Handler);
            string state = entry.IsBound(place.Handler) ? "enabled" : "disabled";
            Add(table, entry, HandlerNames.Of(info), info.Guard + imposed, state + Ending(info.Cancels), entry.Counters(place.Handler));
        }
    }

    private static string Ending(bool cancels) => cancels ? ", ends the raise" : string.Empty;

    private static void Add(Table table, EventTable entry, string handler, string guard, string state, HandlerCounters counters) => table.Add(
        HandlerNames.ShortName(entry),
        handler,
        guard,
        state,
        $"{counters.Handled}",
        $"{counters.Faulted}",
        $"{counters.GuardFaulted}",
        $"{counters.Overrun}",
        $"{counters.Dropped}");

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (before.IsEmpty)
        {
            foreach (EventTable entry in census.Events)
            {
                candidates.Add(HandlerNames.ShortName(entry));
            }
        }
    }
}
