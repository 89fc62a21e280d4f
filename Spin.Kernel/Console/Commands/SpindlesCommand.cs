using System;

namespace Spin.Kernel.Console;

/// <summary>Shows the spindles.</summary>
internal sealed class SpindlesCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "spindles";

    /// <inheritdoc/>
    internal override string Summary => "spindles: state, memory, strands, handlers, faults";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var table = new Table(">#", "spindle", "assembly", "state", ">bytes", ">strands", ">handlers", ">faults");
        for (int spindle = 0; spindle < census.Spindles.Length; spindle++)
        {
            SpindleDescriptor descriptor = census.Spindles[spindle];
            SpindleCensus figures = census.CensusOf(spindle);
            (int handlers, long faults) = HandlersOf(spindle);
            table.Add(
                $"{spindle}",
                descriptor.Name,
                descriptor.Assembly,
                figures.State,
                $"{figures.Bytes}",
                $"{figures.Strands}",
                $"{handlers}",
                $"{faults}");
        }

        table.Write(output);
        return arguments.IsEmpty;
    }

    private (int Handlers, long Faults) HandlersOf(int spindle)
    {
        int handlers = 0;
        long faults = 0;
        foreach (EventTable table in census.Events)
        {
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                if (table.Describe(handler).Spindle == spindle)
                {
                    handlers++;
                    faults += table.Counters(handler).Faulted + table.Counters(handler).GuardFaulted;
                }
            }
        }

        return (handlers, faults);
    }
}
