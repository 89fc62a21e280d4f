using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Resources.</content>
internal static partial class Rules
{
    /// <summary>Resource that some path keeps.</summary>
    internal static readonly DiagnosticDescriptor SPIN5001_NotReleased = Create(
        "SPIN5001",
        "What is taken is given back on every path",
        "{0} is still held on a path that {1}: {2}",
        Resources,
        "A lock that is never released stops every strand that asks for it; handles run out.");

    /// <summary>Use after release.</summary>
    internal static readonly DiagnosticDescriptor SPIN5002_UsedAfterRelease = Create(
        "SPIN5002",
        "Nothing is used after it was given back",
        "{0} is used after '{1}': use it before, or make another",
        Resources,
        "What was given back may serve somebody else already.");

    /// <summary>Release twice.</summary>
    internal static readonly DiagnosticDescriptor SPIN5003_ReleasedTwice = Create(
        "SPIN5003",
        "Nothing is given back twice",
        "{0} has been given back already: remove this one",
        Resources,
        "The second release gives back what is somebody else's by then.");

    /// <summary>Payload kept past the handler.</summary>
    internal static readonly DiagnosticDescriptor SPIN5004_PayloadKept = Create(
        "SPIN5004",
        "What an event lends is not kept past the raise",
        "'{0}' belongs to the raiser, and handler '{1}' keeps it in {2}: copy what is needed",
        Resources,
        "Payloads lie in buffers that are used again when the raise is over.");

    /// <summary>Acquisition order that can deadlock.</summary>
    internal static readonly DiagnosticDescriptor SPIN5006_LockOrder = Create(
        "SPIN5006",
        "Locks are entered in one order",
        "{0}: {1}",
        Resources,
        "Two strands that each hold what the other waits for wait for ever.");

    /// <summary>Lock held over a wait.</summary>
    internal static readonly DiagnosticDescriptor SPIN5007_HeldWhileBlocking = CreateAdvice(
        "SPIN5007",
        "No lock is held while waiting for something else",
        "Lock {0} is held over a call that waits ({1}): release it first, and take it again",
        Resources,
        "Whoever needs the lock waits as long, and for ever where the awaited needs it too.");

    /// <summary>Collection that only grows.</summary>
    internal static readonly DiagnosticDescriptor SPIN5008_UnboundedCollection = CreateAdvice(
        "SPIN5008",
        "A collection of a spindle has a bound",
        "'{0}' grows here, and nothing in the class makes it shrink or asks how large it is: give it a limit, or take out what is done with",
        Resources,
        "A kernel runs for years: what grows with each event ends in the spindle's limit of memory.");
}
