using System.Collections.Generic;
using System.Linq;

namespace Spin.Analysis.Concurrency;

/// <summary>What can go wrong between two uses of one place by functions that can run in each other's middle: the same for source and for IL.</summary>
internal static class Conflicts
{
    /// <summary>Whether one function can run in the middle of the other: on another level, or both on strands, but for handlers of one event.</summary>
    internal static bool AreConcurrent(Level level, Level other, bool areOfOneEvent) => level != other || level == Level.Strand && !areOfOneEvent;

    /// <summary>SPIN6001: a place shared with interrupt level, neither accessed safely nor handed over by one that is.</summary>
    /// <param name="level">The level of the access.</param>
    /// <param name="access">The access.</param>
    /// <param name="mine">All accesses of its function.</param>
    /// <param name="otherLevel">The level of the other access.</param>
    /// <param name="other">The other access.</param>
    /// <param name="theirs">All accesses of the other function.</param>
    internal static bool IsSharedWithInterrupt(
        Level level, SharedAccess access, IEnumerable<SharedAccess> mine, Level otherLevel, SharedAccess other, IEnumerable<SharedAccess> theirs) =>
        (level == Level.Interrupt) != (otherLevel == Level.Interrupt) && (access.Writes || other.Writes) && !access.IsAtomic &&
        !(access.Kind == AccessKind.ReadModifyWrite && other.Writes) && !access.IsPolled && access.Kind != AccessKind.Iterate &&
        !IsPublished(access, mine, other, theirs);

    /// <summary>Whether what one function writes is handed to the other through a place that is accessed atomically.</summary>
    /// <param name="access">An access.</param>
    /// <param name="mine">All accesses of its function.</param>
    /// <param name="other">The other access; one of them writes.</param>
    /// <param name="theirs">All accesses of the other function.</param>
    internal static bool IsPublished(SharedAccess access, IEnumerable<SharedAccess> mine, SharedAccess other, IEnumerable<SharedAccess> theirs) =>
        access.Writes ? IsHandedOver(access, mine, other, theirs) : IsHandedOver(other, theirs, access, mine);

    /// <summary>SPIN1019: a structure that is moved as a whole at one level, while another level uses it or a part of it.</summary>
    /// <param name="level">The level of the access.</param>
    /// <param name="whole">The access, to a place that the machine does not read and write at once.</param>
    /// <param name="mine">All accesses of its function.</param>
    /// <param name="otherLevel">The level of the other access.</param>
    /// <param name="part">The other access.</param>
    /// <param name="theirs">All accesses of the other function.</param>
    internal static bool IsTorn(Level level, SharedAccess whole, IEnumerable<SharedAccess> mine, Level otherLevel, SharedAccess part, IEnumerable<SharedAccess> theirs) =>
        level != otherLevel && (whole.Writes || part.Writes) && !whole.IsExcludedBy(part) &&
        (part.Path == whole.Path || part.Path.StartsWith(whole.Path + ".", System.StringComparison.Ordinal)) && !IsPublished(whole, mine, part, theirs);

    /// <summary>SPIN6003: a read, change and write, between the parts of which another can write.</summary>
    internal static bool IsLostUpdate(Level level, SharedAccess access, Level otherLevel, SharedAccess other) =>
        access.Kind == AccessKind.ReadModifyWrite &&
        (other.Kind is AccessKind.Write or AccessKind.ReadModifyWrite || other.Kind == AccessKind.Change && access.HoldsArray) &&
        !AreKeptApart(level, access, otherLevel, other);

    /// <summary>SPIN6004: an ordinary read in a loop that waits for another's write.</summary>
    internal static bool IsPolled(SharedAccess access, IEnumerable<SharedAccess> mine, SharedAccess other) =>
        access is { IsPolled: true, IsAtomic: false } && other.Kind is AccessKind.Write or AccessKind.ReadModifyWrite && !access.IsExcludedBy(other) &&
        !mine.Any(own => own.Writes && own.Path == access.Path && own.IsWithinFunctionOf(access)); // its own variable rather than a signal

    /// <summary>SPIN6005: a collection that another changes while it is walked over.</summary>
    internal static bool IsChangedWhileIterated(Level level, SharedAccess access, Level otherLevel, SharedAccess other) =>
        access is { Kind: AccessKind.Iterate, HoldsCollection: true } && other.Kind == AccessKind.Change && !AreKeptApart(level, access, otherLevel, other);

    // A lock keeps strands apart, but no interrupt away.
    private static bool AreKeptApart(Level level, SharedAccess access, Level otherLevel, SharedAccess other) =>
        level != Level.Interrupt && otherLevel != Level.Interrupt && access.IsExcludedBy(other);

    // The writer writes first and then tells, and the reader asks first and then reads.
    private static bool IsHandedOver(SharedAccess written, IEnumerable<SharedAccess> writer, SharedAccess read, IEnumerable<SharedAccess> reader) =>
        writer.Any(told => told is { IsAtomic: true, Writes: true } && IsAfter(told, written) &&
            reader.Any(asked => asked.IsAtomic && asked.Path == told.Path && IsAfter(read, asked)));

    // Of different functions it cannot be told.
    private static bool IsAfter(SharedAccess later, SharedAccess earlier) => !later.IsWithinFunctionOf(earlier) || later.IsBehind(earlier);
}
