using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>Shows what is known of memory.</summary>
internal sealed class MemoryCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "mem";

    /// <inheritdoc/>
    internal override string Summary => "memory: frames, heap, collections";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var figures = new List<Figure>();
        census.AddMemory(figures);
        var table = new Table("memory", ">value", "unit");
        foreach (Figure figure in figures)
        {
            table.Add(figure.Name, $"{figure.Value}", figure.Unit);
        }

        table.Write(output);
        return arguments.IsEmpty;
    }
}
