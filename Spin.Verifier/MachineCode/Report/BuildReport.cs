using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>What the build tells of an image: its handlers as their machine code is, and whose code takes how much.</summary>
/// <param name="Image">The image's name.</param>
/// <param name="Verdicts">Its handlers, by event and in the order of dispatch.</param>
/// <param name="Spindles">Its spindles and what they take.</param>
/// <param name="Sizes">Its code, most first.</param>
/// <param name="Sections">Bytes of its sections by name, in the order of addresses.</param>
/// <param name="Limits">What the kernel gives handlers.</param>
/// <param name="InstructionsPerMicrosecond">How fast the machine is taken to be.</param>
internal sealed record BuildReport(
    string Image,
    IReadOnlyList<HandlerVerdict> Verdicts,
    IReadOnlyList<SpindleUse> Spindles,
    IReadOnlyList<CodeSize> Sizes,
    IReadOnlyList<(string Name, long Bytes)> Sections,
    KernelLimits Limits,
    long InstructionsPerMicrosecond)
{
    /// <summary>The report in one line.</summary>
    internal string Summary()
    {
        int proven = 0;
        int bare = 0;
        foreach (HandlerVerdict verdict in Verdicts)
        {
            proven += verdict.IsProven ? 1 : 0;
            bare += verdict.Entry.IsProven ? 1 : 0;
        }

        return $"{Verdicts.Count} handlers, {proven} proven, {bare} called bare";
    }

    /// <summary>How a handler is called.</summary>
    internal static string CallOf(HandlerVerdict verdict) => verdict.Entry switch
    {
        { IsProven: true } => "bare",
        { IsContained: true } => "contained",
        _ => "kernel",
    };

    /// <summary>The limit in words.</summary>
    internal string LimitOf(HandlerVerdict verdict) =>
        Limits.LimitOf(verdict.Entry) is var limit && limit == int.MaxValue ? "no limit" : $"limit {limit} µs";

    /// <summary>The stack in words.</summary>
    internal string StackOf(HandlerVerdict verdict) =>
        $"{(verdict.Stack.Unknown is null ? "" : "at least ")}{verdict.Stack.Bytes} of {Limits.StackOf(verdict.Entry.Level)} bytes";

    /// <summary>The worst case in words.</summary>
    internal static string WorstOf(HandlerVerdict verdict) =>
        verdict.Worst.IsKnown ? $"{verdict.Worst.Instructions} instructions" : $"not known: {verdict.Worst.Unknown}";

    /// <summary>Why a handler is called as it is.</summary>
    internal static string ReasonOf(HandlerVerdict verdict) => verdict switch
    {
        { IsProven: true } => "proven: neither throws, faults, allocates nor blocks, and is bounded",
        { Reasons: [var first, ..] } => first,
        _ => "",
    };
}
