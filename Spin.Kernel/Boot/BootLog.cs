using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>What the kernel says while it comes up: one line a step, with its time.</summary>
internal static class BootLog
{
    private const ulong BytesPerMegabyte = 1024 * 1024;

    /// <summary>Says that a step is done.</summary>
    internal static void Step(ReadOnlySpan<char> text) => ConsoleStart.Log.SourceFor("boot").Write(LogLevel.Information, text);

    /// <summary>Says what the first steps, before there was a log, have found.</summary>
    internal static void Early(KernelImage image)
    {
        Step($"Spin {Versions.Kernel}, image {image.Name}");
        if (image.Verifier.Length > 0)
        {
            Step(image.Verifier);
        }

        Step($"memory: {PhysicalFrames.Free * MemoryMap.PageSize / BytesPerMegabyte} of {PhysicalFrames.Total * MemoryMap.PageSize / BytesPerMegabyte} MB free, code and constants sealed");
        Step(LocalApic.IsX2Apic ? "interrupts: the local APIC by MSRs (x2APIC)" : "interrupts: the local APIC in memory");
        Step($"clock: {Tsc.CyclesPerSecond / 1_000_000} MHz time-stamp counter, timer {LocalApicTimer.CountsPerSecond / 1_000_000} MHz");
    }
}
