using System;

namespace Spin.Kernel.Console;

/// <summary>Shows the events and how often they were raised.</summary>
internal sealed class EventsCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "events";

    /// <inheritdoc/>
    internal override string Summary => "events: level, handlers, how often raised";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var table = new Table("event", "level", ">handlers", ">raised");
        foreach (EventTable entry in census.Events)
        {
            table.Add(entry.EventName, LevelNames.Of(entry.Level), $"{entry.HandlerCount}", $"{entry.Raised}");
        }

        table.Write(output);
        return arguments.IsEmpty;
    }
}
