using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Effects.</content>
internal static partial class Rules
{
    /// <summary>Allocation where the level forbids it.</summary>
    internal static readonly DiagnosticDescriptor SPIN2001_Allocation = Create(
        "SPIN2001",
        "No allocation where the level forbids it",
        EffectMessages.Allocation,
        EffectsCategory,
        "An allocation may need a collection, and a collection waits: at Dispatch level and below nobody may wait.");

    /// <summary>Loop without provable bound.</summary>
    internal static readonly DiagnosticDescriptor SPIN2003_UnboundedLoop = Create(
        "SPIN2003",
        "No loop without a bound that can be shown",
        EffectMessages.UnboundedLoop,
        EffectsCategory,
        "A handler that does not end holds its CPU: no packet, timer or interrupt of that level is served meanwhile.");

    /// <summary>Recursion.</summary>
    internal static readonly DiagnosticDescriptor SPIN2004_Recursion = Create(
        "SPIN2004",
        "No recursion where the level forbids unbounded work",
        EffectMessages.Recursion,
        EffectsCategory,
        "Stacks of handlers are small and fixed; recursion has neither a bound in time nor one in stack.");
}
