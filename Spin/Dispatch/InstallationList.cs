using System;
using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>
/// The handlers installed on one event at run time. Raises read an immutable snapshot through one reference; a change builds the
/// next snapshot beside it and publishes it with one write.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InstallationList
{
    private Installation[] _retiring = [];

    private protected InstallationList(EventTable table) => Table = table;

    /// <summary>The event's table.</summary>
    public EventTable Table { get; }

    /// <summary>How many handlers are installed.</summary>
    public abstract int Count { get; }

    /// <summary>One of the installed handlers, in the order of their installation, which later changes may shift.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The installation, or null where the list has become shorter.</returns>
    internal abstract Installation? At(int index);

    /// <summary>Uninstalls a handler.</summary>
    /// <param name="installation">Its installation, which belongs to this list.</param>
    internal abstract void Remove(Installation installation);

    /// <summary>The limit of a run in microseconds where its installation says none; 0 leaves it to the level.</summary>
    internal abstract int LimitMicroseconds { get; }

    /// <summary>Finds the handler that a raise may be inside, uninstalled or not. Allocates nothing; interrupt-safe.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>Null where no raise can be inside it.</returns>
    internal Installation? FindRunning(int number)
    {
        if (FindActive(number) is { } active)
        {
            return active;
        }

        foreach (Installation installation in Volatile.Read(ref _retiring))
        {
            if (installation.Number == number)
            {
                return installation;
            }
        }

        return null;
    }

    /// <summary>How many handlers of a spindle are installed, or uninstalled while raises may still be inside them.</summary>
    internal int CountOf(SpindleContext owner)
    {
        int count = 0;
        for (int index = 0; At(index) is { } installation; index++)
        {
            count += installation.Owner == owner ? 1 : 0;
        }

        foreach (Installation installation in Volatile.Read(ref _retiring))
        {
            count += installation.Owner == owner ? 1 : 0;
        }

        return count;
    }

    /// <summary>A handler that was retired is no raise's any more.</summary>
    internal void Forget(Installation installation) =>
        Change(() => Volatile.Write(ref _retiring, Array.FindAll(_retiring, other => other != installation)));

    /// <summary>Finds a handler that is installed, by its number.</summary>
    private protected abstract Installation? FindActive(int number);

    /// <summary>Remembers a handler that was uninstalled, while raises may be inside it. Within a change.</summary>
    private protected void BeginRetiring(Installation installation) =>
        Volatile.Write(ref _retiring, [.. _retiring, installation]);

    /// <summary>Changes the list, one after the other.</summary>
    private protected static void Change(Action change)
    {
        if (EventTable.Host is { } host)
        {
            host.Exclusively(change);
        }
        else
        {
            change();
        }
    }
}
