using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Concurrency.</content>
internal static partial class Rules
{
    /// <summary>State shared with interrupt level.</summary>
    internal static readonly DiagnosticDescriptor SPIN6001_SharedWithInterrupt = Create(
        "SPIN6001",
        "State that an interrupt handler shares is accessed safely",
        "'{0}' is shared with {1} without synchronisation that is safe against interrupts: {2}",
        Concurrency,
        "An interrupt comes between any two instructions, and no lock keeps it away.");

    /// <summary>Lock shared with interrupt level.</summary>
    internal static readonly DiagnosticDescriptor SPIN6002_LockSharedWithInterrupt = Create(
        "SPIN6002",
        "No lock is shared with interrupt level",
        "Lock '{0}' is entered by {1} and by {2}: an interrupt cannot wait for whom it interrupted; hand over with Interlocked or Volatile instead",
        Concurrency,
        "Whoever holds the lock runs again only when the interrupt handler has ended.");

    /// <summary>Lost update.</summary>
    internal static readonly DiagnosticDescriptor SPIN6003_LostUpdate = Create(
        "SPIN6003",
        "Shared state is changed in one step",
        "'{0}' reads and writes '{1}' in two steps, and {2} can write it in between: use Interlocked, or the same lock in both",
        Concurrency,
        "Of two changes at once, one is lost, once in a million times.");

    /// <summary>Polled flag.</summary>
    internal static readonly DiagnosticDescriptor SPIN6004_PolledFlag = Create(
        "SPIN6004",
        "A polled flag is read with Volatile.Read",
        "The loop reads '{0}', which {1} writes, by an ordinary read: use Volatile.Read, so that each turn looks again",
        Concurrency,
        "The compiler may read an ordinary field once, before the loop.");

    /// <summary>Collection that changes while it is walked over.</summary>
    internal static readonly DiagnosticDescriptor SPIN6005_ChangedWhileIterated = Create(
        "SPIN6005",
        "A collection is not changed while it is walked over",
        "'{0}' is walked over here, and {1} can change it meanwhile: hold one lock in both, or walk over a copy",
        Concurrency,
        "An enumerator throws when its collection has changed, and a torn one may do worse.");
}
