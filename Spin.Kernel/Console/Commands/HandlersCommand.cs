using System;

namespace Spin.Kernel.Console;

/// <summary>Shows the handlers and their census.</summary>
internal sealed class HandlersCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "handlers";

    /// <inheritdoc/>
    internal override string Usage => "[event]";

    /// <inheritdoc/>
    internal override string Summary => "handlers: guard, state, how often handled, faulted, overrun";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var table = new Table("event", "handler", "guard", "state", ">handled", ">faulted", ">guard faults", ">overrun");
        foreach (EventTable entry in census.Events)
        {
            if (!arguments.IsEmpty && !HandlerNames.IsEvent(entry, arguments[0]))
            {
                continue;
            }

            for (int handler = 0; handler < entry.HandlerCount; handler++)
            {
                HandlerInfo info = entry.Describe(handler);
                HandlerCounters counters = entry.Counters(handler);
                table.Add(
                    HandlerNames.ShortName(entry),
                    HandlerNames.Of(info),
                    info.Guard,
                    entry.IsBound(handler) ? "enabled" : "disabled",
                    $"{counters.Handled}",
                    $"{counters.Faulted}",
                    $"{counters.GuardFaulted}",
                    $"{counters.Overrun}");
            }
        }

        table.Write(output);
        return arguments.Length <= 1;
    }

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
