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

    /// <summary>Blocking call where the level forbids it.</summary>
    internal static readonly DiagnosticDescriptor SPIN2002_BlockingCall = Create(
        "SPIN2002",
        "Nothing waits where the level forbids it",
        EffectMessages.Blocking,
        EffectsCategory,
        "At Dispatch level and below, code runs on the processor's worker or on an interrupted strand: while it waits, nobody else's handler runs.");

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

    /// <summary>More work than a level has time for.</summary>
    internal static readonly DiagnosticDescriptor SPIN2005_OverBudget = Create(
        "SPIN2005",
        "No more work than the level has time for",
        EffectMessages.OverBudget,
        EffectsCategory,
        "A loop with a bound in the billions ends, but not in time: a count that a packet chooses must be clamped to what there can be.");

    /// <summary>Call of which nothing is known.</summary>
    internal static readonly DiagnosticDescriptor SPIN2006_UnknownCall = Create(
        "SPIN2006",
        "No call whose effects cannot be known",
        EffectMessages.Unknown,
        EffectsCategory,
        "What another assembly puts behind an interface, a virtual member or a delegate may allocate, wait or never end: only a contract says that it does not.");

    /// <summary>Contract broken.</summary>
    internal static readonly DiagnosticDescriptor SPIN2007_ContractBroken = Create(
        "SPIN2007",
        "Code keeps to the contract that its callers rely on",
        EffectMessages.Contract,
        EffectsCategory,
        "A handler that calls through a contract is judged by it alone: code that does more waits, allocates or never ends where nobody looked.");

    /// <summary>Explicit throw where the level forbids it.</summary>
    internal static readonly DiagnosticDescriptor SPIN2009_ExplicitThrow = Create(
        "SPIN2009",
        "No exception is thrown where the level forbids it",
        EffectMessages.ExplicitThrow,
        EffectsCategory,
        "Throwing allocates and unwinds, which an interrupt has neither memory nor time for.");

    /// <summary>Catch that hides faults.</summary>
    internal static readonly DiagnosticDescriptor SPIN2010_SwallowedFault = CreateAdvice(
        "SPIN2010",
        "A handler does not hide its faults",
        "{0} catches every exception around its whole body and looks at none: let the fault end the handler, or catch what you expect",
        EffectsCategory,
        "A fault ends one handler, is counted and told; one that is swallowed is never seen.");

    /// <summary>Floating point or vector code where the level forbids it.</summary>
    internal static readonly DiagnosticDescriptor SPIN2011_VectorUse = Create(
        "SPIN2011",
        "No floating point or vector code at interrupt level",
        EffectMessages.VectorUse,
        EffectsCategory,
        "An interrupt runs with the rounding mode of whatever it interrupted, and wide registers are not saved.");

    /// <summary>Busy-waiting.</summary>
    internal static readonly DiagnosticDescriptor SPIN2012_BusyWait = CreateAdvice(
        "SPIN2012",
        "Nothing waits by asking again and again",
        "The loop does nothing but ask '{0}' again: wait for a condition or a strand's end, sleep between two looks, or handle the event that changes it",
        EffectsCategory,
        "A loop that only asks takes the processor from whoever would make the answer change.");

    /// <summary>Guard that may fault.</summary>
    internal static readonly DiagnosticDescriptor SPIN2014_GuardFault = CreateAdvice(
        "SPIN2014",
        "A guard tests before it reads",
        "Guard '{0}' may fault: {1}; {2}",
        EffectsCategory,
        "A fault in a guard is contained and counts as false, at the cost of thousands of instructions for each such packet.");
}
