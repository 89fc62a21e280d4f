using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>What the machine code says of one handler.</summary>
/// <param name="Entry">The handler.</param>
/// <param name="Function">Its code, or null where the image has none under its name.</param>
/// <param name="Stack">The stack that it needs with its guard and all that it calls.</param>
/// <param name="StackPath">The deepest chain of calls.</param>
/// <param name="Worst">The most instructions of a run, exceptions aside.</param>
/// <param name="Calls">How many other functions it may run.</param>
/// <param name="Witnesses">What it may do, each with a chain of calls that leads to it.</param>
/// <param name="Reasons">Why it needs containment, for a reader; empty where it needs none.</param>
/// <param name="Source">Where the handler is written, or its table where that is not known.</param>
internal sealed record HandlerVerdict(
    HandlerEntry Entry,
    CodeFunction? Function,
    StackNeed Stack,
    IReadOnlyList<CodeFunction> StackPath,
    Cost Worst,
    int Calls,
    IReadOnlyList<Witness> Witnesses,
    IReadOnlyList<string> Reasons,
    SourceLine? Source)
{
    /// <summary>Whether it was shown to neither throw, fault, allocate nor block, and to end in its limit: it needs no containment.</summary>
    internal bool IsProven => Function is not null && Reasons.Count == 0;
}
