using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>Shows the strands.</summary>
internal sealed class StrandsCommand(KernelCensus census) : ShellCommand
{
    private const long NanosecondsPerMicrosecond = 1_000;

    /// <inheritdoc/>
    internal override string Name => "strands";

    /// <inheritdoc/>
    internal override string Summary => "strands: owner, priority, state, time run";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var strands = new List<StrandCensus>();
        census.AddStrands(strands);
        var table = new Table("strand", "owner", "priority", "state", ">us run");
        foreach (StrandCensus strand in strands)
        {
            table.Add(strand.Name, strand.Owner, strand.Priority, strand.State, $"{strand.Nanoseconds / NanosecondsPerMicrosecond}");
        }

        table.Write(output);
        return arguments.IsEmpty;
    }
}
