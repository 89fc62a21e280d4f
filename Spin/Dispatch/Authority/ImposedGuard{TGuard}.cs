using System;
using System.Collections.Generic;
using System.Threading;

namespace Spin;

/// <summary>A guard that the owner of an event imposes, typed by the event.</summary>
/// <typeparam name="TGuard">The event's guard.</typeparam>
public sealed class ImposedGuard<TGuard> : ImposedGuard
    where TGuard : Delegate
{
    private readonly List<Imposition<TGuard>> _impositions = [];
    private TGuard? _guard;

    /// <summary>Makes a guard that is not yet imposed on any handler.</summary>
    /// <param name="imposer">The spindle whose guard it is, to which its faults are charged.</param>
    /// <param name="guard">The guard.</param>
    [Effects(Effects.Allocates | Effects.Throws)]
    public ImposedGuard(SpindleContext imposer, TGuard guard)
        : base(imposer)
    {
        ArgumentNullException.ThrowIfNull(guard);
        _guard = guard;
    }

    /// <summary>The guard; null where its imposer is gone, which counts as false.</summary>
    [Effects(Effects.Reads)]
    public TGuard? Guard => Volatile.Read(ref _guard);

    /// <summary>Takes the guard from all handlers on which it is imposed. They stay. Lifting twice does nothing.</summary>
    [Effects(Effects.Allocates | Effects.Blocks | Effects.Reads | Effects.Writes | Effects.Throws)]
    public void Lift() => InstallationList.Change(() =>
    {
        foreach (Imposition<TGuard> imposition in _impositions)
        {
            imposition.Remove(this);
        }

        _impositions.Clear();
        List?.Lifted(this);
        List = null;
    });

    /// <summary>Ties the guard to an event: it can be imposed on handlers of one only. Within a change.</summary>
    internal void TieTo(InstallationList list)
    {
        if (List is { } other && other != list)
        {
            throw new InvalidOperationException($"The guard is imposed on handlers of {other.Table.EventName} already.");
        }

        List = list;
    }

    /// <summary>Notes that it is imposed on a handler. Within a change.</summary>
    internal void Add(Imposition<TGuard> imposition) => _impositions.Add(imposition);

    /// <summary>Notes that it is not imposed on a handler any more. Within a change.</summary>
    internal void Forget(Imposition<TGuard> imposition)
    {
        int index = _impositions.FindIndex(other => other == imposition);
        if (index >= 0)
        {
            _impositions[index] = _impositions[^1];
            _impositions.RemoveAt(_impositions.Count - 1);
        }
    }

    /// <summary>The imposer is gone: its code does not run any more, and what it guarded is closed.</summary>
    internal void Close() => Volatile.Write(ref _guard, null);
}
