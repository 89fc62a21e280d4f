using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>
/// The handlers installed on one event at run time. Raises read what they dispatch to through one reference; a change builds the next
/// beside it and publishes it with one write.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InstallationList
{
    // A number is a slot below and, above, a count that tells apart who had the slot one after the other.
    private const int SlotBits = 16;
    private const int MostInstalled = 1 << SlotBits;
    private const int SlotMask = MostInstalled - 1;
    private const int FewestSlots = 4;

    private readonly List<int> _freeSlots = [];
    private Installation?[] _slots = [];
    private int _usedSlots;
    private int _numbered;

    private protected InstallationList(EventTable table) => Table = table;

    /// <summary>The event's table.</summary>
    public EventTable Table { get; }

    /// <summary>How many handlers are installed.</summary>
    public int Count { get; private protected set; }

    /// <summary>How many slots there are; each has a handler that is installed, one that raises may still be inside, or none.</summary>
    internal int SlotCount => _usedSlots;

    /// <summary>The limit of a run in microseconds where its installation says none; 0 leaves it to the level.</summary>
    internal abstract int LimitMicroseconds { get; }

    /// <summary>The handler of a slot, if it is installed. Allocates nothing; interrupt-safe.</summary>
    /// <param name="slot">0 to <see cref="SlotCount"/> - 1.</param>
    internal Installation? At(int slot)
    {
        Installation?[] slots = Volatile.Read(ref _slots);
        return slot < slots.Length && slots[slot] is { State: InstallationState.Active } installation ? installation : null;
    }

    /// <summary>Installs a handler.</summary>
    /// <param name="installation">Its installation, which belongs to this list.</param>
    internal abstract void Add(Installation installation);

    /// <summary>Uninstalls a handler.</summary>
    /// <param name="installation">Its installation, which belongs to this list.</param>
    internal abstract void Remove(Installation installation);

    /// <summary>Asks whoever decides whether a handler may be installed now. Outside of a change: it may run the owner's code.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    internal abstract void Authorize(Installation installation);

    /// <summary>Asks whoever decides whether a static handler may be bound, and imposes what that demands.</summary>
    /// <param name="handler">The handler's number.</param>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    internal abstract void AuthorizeStatic(int handler);

    /// <summary>Whose code judges or guards others' handlers is gone: what it would have to allow is denied from here on.</summary>
    /// <param name="spindle">The spindle.</param>
    internal abstract void Disown(SpindleContext spindle);

    /// <summary>A guard was lifted from every handler. Within a change.</summary>
    internal abstract void Lifted(ImposedGuard guard);

    /// <summary>Makes a handler active that raises will be shown. Within a change.</summary>
    /// <exception cref="ObjectDisposedException">Its handle was disposed of.</exception>
    /// <exception cref="UnauthorizedAccessException">Who judges has changed since it was authorized.</exception>
    /// <exception cref="QuotaExceededException">The spindle has installed as many handlers as the image allows.</exception>
    internal abstract void Activate(Installation installation);

    /// <summary>Uninstalls handlers at one moment, of this event and of others. An image in which none can be installed has no code for it.</summary>
    internal abstract void UninstallAll(Installation[] all);

    /// <summary>Prepares what raises are to see after a change of several bindings. Within a change.</summary>
    /// <exception cref="InvalidOperationException">The handlers cannot be installed together.</exception>
    internal abstract void Prepare(BindingChange change);

    /// <summary>Shows raises what was before the change or what is prepared, as the change decides. Within a change.</summary>
    internal abstract void PublishUndecided();

    /// <summary>Shows raises what was prepared. Within a change.</summary>
    internal abstract void PublishPrepared();

    /// <summary>The handlers, static ones too, in the order in which a raise would run them. Allocates.</summary>
    internal abstract List<HandlerPlace> HandlersInOrder();

    /// <summary>Finds the handler that a raise may be inside, uninstalled or not. Allocates nothing; interrupt-safe.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>Null where no raise can be inside it.</returns>
    internal Installation? FindRunning(int number)
    {
        Installation?[] slots = Volatile.Read(ref _slots);
        int slot = number & SlotMask;
        return slot < slots.Length && slots[slot] is { } installation && installation.Number == number ? installation : null;
    }

    /// <summary>How many handlers of a spindle are installed, or uninstalled while raises may still be inside them.</summary>
    internal int CountOf(SpindleContext owner)
    {
        int count = 0;
        foreach (Installation? installation in Volatile.Read(ref _slots))
        {
            count += installation?.Owner == owner ? 1 : 0;
        }

        return count;
    }

    /// <summary>Gives a handler a number by which it is found, unless it still has one. Within a change.</summary>
    internal void Remember(Installation installation)
    {
        if (installation.Number != 0)
        {
            return;
        }

        int slot = TakeSlot();
        _numbered = Math.Max((_numbered + 1) & SlotMask, 1); // a number is never 0
        installation.Number = (_numbered << SlotBits) | slot;
        Volatile.Write(ref _slots[slot], installation);
    }

    /// <summary>A handler can be inside no raise any more. Within a change.</summary>
    internal void Forget(Installation installation)
    {
        int slot = installation.Number & SlotMask;
        Volatile.Write(ref _slots[slot], null);
        _freeSlots.Add(slot);
        installation.Number = 0;
        Release(installation);
    }

    /// <summary>Changes lists, one after the other.</summary>
    internal static void Change(Action change)
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

    /// <summary>Gives up what a handler had for as long as it was to be found. Within a change.</summary>
    private protected abstract void Release(Installation installation);

    private int TakeSlot()
    {
        if (_freeSlots.Count > 0)
        {
            int slot = _freeSlots[^1];
            _freeSlots.RemoveAt(_freeSlots.Count - 1);
            return slot;
        }

        if (_usedSlots == MostInstalled)
        {
            throw new InvalidOperationException($"{Table.EventName} has {MostInstalled} installed handlers: there is room for no more.");
        }

        if (_usedSlots == _slots.Length)
        {
            Installation?[] larger = new Installation?[Math.Max(2 * _slots.Length, FewestSlots)];
            _slots.CopyTo(larger, 0);
            _freeSlots.EnsureCapacity(larger.Length); // so that forgetting allocates nothing
            Volatile.Write(ref _slots, larger);
        }

        return _usedSlots++;
    }
}
