using System;
using System.ComponentModel;

namespace Spin;

/// <summary>An immutable view of the handlers installed on an event: what one raise sees.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationSnapshot<THandler, TGuard>
    where THandler : Delegate
    where TGuard : Delegate
{
    private InstallationSnapshot(Installation<THandler, TGuard>[] all)
    {
        All = all;
        First = InstallationPhase<THandler, TGuard>.Create(all, Order.First);
        Normal = InstallationPhase<THandler, TGuard>.Create(all, Order.Normal);
        Last = InstallationPhase<THandler, TGuard>.Create(all, Order.Last);
    }

    /// <summary>Those that run before the image's static handlers; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? First { get; }

    /// <summary>Those that run after the image's static handlers; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? Normal { get; }

    /// <summary>Those that run after all others; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? Last { get; }

    /// <summary>All, in the order of their installation.</summary>
    internal Installation<THandler, TGuard>[] All { get; }

    /// <summary>How many there are.</summary>
    internal int Count => All.Length;

    /// <summary>A snapshot with one more.</summary>
    internal static InstallationSnapshot<THandler, TGuard> With(
        InstallationSnapshot<THandler, TGuard>? snapshot, Installation<THandler, TGuard> added)
    {
        int count = snapshot?.Count ?? 0;
        Installation<THandler, TGuard>[] all = new Installation<THandler, TGuard>[count + 1];
        snapshot?.All.CopyTo(all, 0);
        all[count] = added;
        return new InstallationSnapshot<THandler, TGuard>(all);
    }

    /// <summary>A snapshot with one less; null where none is left.</summary>
    internal InstallationSnapshot<THandler, TGuard>? Without(Installation removed)
    {
        int index = Array.IndexOf(All, removed);
        if (index < 0)
        {
            return this;
        }

        if (Count == 1)
        {
            return null;
        }

        Installation<THandler, TGuard>[] rest = new Installation<THandler, TGuard>[Count - 1];
        Array.Copy(All, rest, index);
        Array.Copy(All, index + 1, rest, index, rest.Length - index);
        return new InstallationSnapshot<THandler, TGuard>(rest);
    }

    /// <summary>Finds one by its number. Allocates nothing.</summary>
    internal Installation<THandler, TGuard>? Find(int number)
    {
        int low = 0;
        int high = All.Length - 1; // numbers grow in the order of installation
        while (low <= high)
        {
            int middle = (low + high) / 2;
            Installation<THandler, TGuard> found = All[middle];
            if (found.Number == number)
            {
                return found;
            }

            if (found.Number < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }

    /// <summary>Whether one of them runs for a key, or, for null, whether any runs at all.</summary>
    internal bool Overlaps(long? key)
    {
        foreach (Installation<THandler, TGuard> installation in All)
        {
            if (key is null || installation.Options.Key is null || installation.Options.Key == key)
            {
                return true;
            }
        }

        return false;
    }
}
