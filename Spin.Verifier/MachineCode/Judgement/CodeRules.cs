using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>The rules that only machine code can decide, and those of its limits.</summary>
internal static class CodeRules
{
    /// <summary>A stack frame or call chain is deeper than the level's stack.</summary>
    internal const string StackTooDeep = "SPIN2008";

    /// <summary>A limit is shorter than the computed worst case.</summary>
    internal const string LimitTooShort = "SPIN7002";

    /// <summary>A handler may run more instructions than its limit, or it is not known how many.</summary>
    internal const string TooManyInstructions = "SPIN7004";

    /// <summary>A handler is called without containment, and its machine code does not show that it needs none.</summary>
    internal const string BareNotProven = "SPIN9130";

    /// <summary>What the verdicts break.</summary>
    internal static IReadOnlyList<Finding> Check(IEnumerable<HandlerVerdict> verdicts, KernelLimits limits, long instructionsPerMicrosecond)
    {
        List<Finding> findings = [];
        foreach (HandlerVerdict verdict in verdicts)
        {
            HandlerEntry entry = verdict.Entry;
            int stack = limits.StackOf(entry.Level);
            if (verdict.Stack.Bytes > stack)
            {
                findings.Add(Find(verdict, StackTooDeep,
                    $"{entry.Name} takes {verdict.Stack.Bytes} bytes of stack, and a handler at {entry.Level} level has {stack}: {string.Join(" → ", verdict.StackPath)}. Keep large data in fields, or call less deeply."));
            }

            long allowed = limits.LimitOf(entry) * instructionsPerMicrosecond;
            if (verdict.Worst.IsKnown && verdict.Worst.Instructions > allowed)
            {
                findings.Add(Find(verdict, LimitTooShort,
                    $"{entry.Name} may run {verdict.Worst.Instructions} instructions, more than its limit of {limits.LimitOf(entry)} µs allows for ({allowed}). Raise the limit, or do the work in parts."));
            }

            if (entry.LimitInstructions > 0 && (!verdict.Worst.IsKnown || verdict.Worst.Instructions > entry.LimitInstructions))
            {
                findings.Add(Find(verdict, TooManyInstructions, verdict.Worst.Unknown is { } unknown
                    ? $"How many instructions {entry.Name} may run is not known, and its limit is {entry.LimitInstructions}: {unknown}. Give its loops constant bounds and its calls one target each, or give it a limit of time."
                    : $"{entry.Name} may run {verdict.Worst.Instructions} instructions, more than its limit of {entry.LimitInstructions}. Do less, do it in parts, or raise the limit."));
            }

            if (entry.IsProven && !verdict.IsProven)
            {
                findings.Add(Find(verdict, BareNotProven,
                    $"{entry.Name} is called without containment, but its machine code shows that it needs one: {string.Join("; ", verdict.Reasons)}. Set SpinBareCalls to false to contain every handler."));
            }
        }

        return findings;
    }

    private static Finding Find(HandlerVerdict verdict, string id, string message) => new(id, message, verdict.Entry.Name, -1, verdict.Source);
}
