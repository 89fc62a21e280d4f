using Spin.Kernel.Machine;
using Spin.Kernel.Testing;
using Spin.Testing.Protocol;

namespace KernelBenchmarks;

/// <summary>
/// Measures in instructions: under QEMU's <c>-icount shift=0,sleep=off</c> one cycle of the time-stamp counter is one guest instruction,
/// on every machine alike. On other machines the figures are cycles of the counter.
/// </summary>
internal sealed class Bench
{
    /// <summary>What an empty loop costs a turn: one addition, one comparison with its branch.</summary>
    private const double LoopCost = 2;

    /// <summary>The loop of one benchmark: does its work a number of times.</summary>
    internal delegate void Body(int times);

    /// <summary>Measures one benchmark and reports the figure of one turn, the loop's own cost taken off.</summary>
    internal void Measure(string name, int times, Body body)
    {
        body(times / 10 < 1 ? 1 : times / 10); // first uses resolve, allocate and fill caches
        ulong start = Instructions.ReadTimestamp();
        body(times);
        ulong end = Instructions.ReadTimestamp();
        Figure(name, ((double)(end - start) / times) - LoopCost, "instructions");
    }

    /// <summary>Reports a figure.</summary>
    internal static void Figure(string name, double value, string unit)
    {
        long hundredths = (long)((value * 100) + 0.5);
        ReportLine.Write($"{ReportWords.Figure} {name}{ReportWords.Separator}{hundredths / 100}.{hundredths % 100:00}{ReportWords.Separator}{unit}");
    }

    /// <summary>Opens the report.</summary>
    internal void Begin() => ReportLine.Write($"{ReportWords.Begin} 0");

    /// <summary>Closes the report and ends the emulator.</summary>
    internal void End() => ReportLine.End(passed: true);
}
