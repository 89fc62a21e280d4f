using System;

namespace Spin;

/// <summary>The installed handlers of each place: first, normal, last. A handler more or less costs no more than copying those of its place.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
/// <param name="first">Those that run first; null for none.</param>
/// <param name="normal">Those between; null for none.</param>
/// <param name="last">Those that run last; null for none.</param>
internal sealed class PlacedPhases<THandler, TGuard>(
    InstallationPhase<THandler, TGuard>? first,
    InstallationPhase<THandler, TGuard>? normal,
    InstallationPhase<THandler, TGuard>? last)
    where THandler : Delegate
    where TGuard : Delegate
{
    /// <summary>Those that run first; null for none.</summary>
    internal InstallationPhase<THandler, TGuard>? First => first;

    /// <summary>Those between; null for none.</summary>
    internal InstallationPhase<THandler, TGuard>? Normal => normal;

    /// <summary>Those that run last; null for none.</summary>
    internal InstallationPhase<THandler, TGuard>? Last => last;

    /// <summary>Whether there is nothing in any place.</summary>
    internal bool IsEmpty => First is null && Normal is null && Last is null;

    /// <summary>Whether a handler runs where one with a key would.</summary>
    internal bool Overlaps(long key) => Overlaps(First, key) || Overlaps(Normal, key) || Overlaps(Last, key);

    /// <summary>The same with one more, behind the others of its place.</summary>
    /// <returns>This where it was added by a write in the place of its key.</returns>
    internal PlacedPhases<THandler, TGuard> With(Installation<THandler, TGuard> added) => Change(added.Order, phase => With(phase, added));

    /// <summary>The same with one less.</summary>
    /// <returns>This where it was removed by a write in the place of its key.</returns>
    internal PlacedPhases<THandler, TGuard> Without(Installation<THandler, TGuard> removed) =>
        Change(removed.Order, phase => phase is null ? null : Without(phase, removed));

    private static bool Overlaps(InstallationPhase<THandler, TGuard>? phase, long key) =>
        phase is not null && (phase.HasUnkeyed || (phase.HasKeyed && phase.Find(key).Length > 0));

    private static InstallationPhase<THandler, TGuard> With(
        InstallationPhase<THandler, TGuard>? phase, Installation<THandler, TGuard> added)
    {
        Installation<THandler, TGuard>[] unkeyed = phase?.UnkeyedArray ?? [];
        if (added.Options.Key is null)
        {
            return new InstallationPhase<THandler, TGuard>([.. unkeyed, added], phase?.Keyed, null);
        }

        if (phase?.Keyed is { } table)
        {
            return table.TryAdd(added)
                ? phase
                : new InstallationPhase<THandler, TGuard>(unkeyed, new KeyTable<THandler, TGuard>(table, added), null);
        }

        return new InstallationPhase<THandler, TGuard>(unkeyed, new KeyTable<THandler, TGuard>([added]), null);
    }

    private static InstallationPhase<THandler, TGuard>? Without(
        InstallationPhase<THandler, TGuard> phase, Installation<THandler, TGuard> removed)
    {
        if (removed.Options.Key is null)
        {
            Installation<THandler, TGuard>[] rest = Array.FindAll(phase.UnkeyedArray, other => other != removed);
            return rest.Length == 0 && !phase.HasKeyed ? null : new InstallationPhase<THandler, TGuard>(rest, phase.Keyed, null);
        }

        if (phase.Keyed is not { } table)
        {
            return phase;
        }

        if (table.Count > 1)
        {
            table.Remove(removed);
            return phase;
        }

        return phase.HasUnkeyed ? new InstallationPhase<THandler, TGuard>(phase.UnkeyedArray, null, null) : null;
    }

    private PlacedPhases<THandler, TGuard> Change(
        Order order, Func<InstallationPhase<THandler, TGuard>?, InstallationPhase<THandler, TGuard>?> change)
    {
        InstallationPhase<THandler, TGuard>? old = order switch { Order.First => First, Order.Last => Last, _ => Normal };
        InstallationPhase<THandler, TGuard>? changed = change(old);
        return changed == old
            ? this
            : order switch
            {
                Order.First => new PlacedPhases<THandler, TGuard>(changed, Normal, Last),
                Order.Last => new PlacedPhases<THandler, TGuard>(First, Normal, changed),
                _ => new PlacedPhases<THandler, TGuard>(First, changed, Last),
            };
    }
}
