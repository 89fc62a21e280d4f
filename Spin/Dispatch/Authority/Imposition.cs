using System;
using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>The guards imposed on one handler. Where there are none a raise does not meet them.</summary>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Imposition<TGuard>
    where TGuard : Delegate
{
    private readonly Func<Imposition<TGuard>, TGuard> _compose;
    private readonly Action<TGuard?> _changed;
    private ImposedGuard<TGuard>[] _guards = [];

    internal Imposition(TGuard? own, Func<Imposition<TGuard>, TGuard> compose, Action<TGuard?> changed)
    {
        Own = own;
        _compose = compose;
        _changed = changed;
    }

    /// <summary>The guards, in the order in which they were imposed.</summary>
    public ReadOnlySpan<ImposedGuard<TGuard>> Guards => Volatile.Read(ref _guards);

    /// <summary>The handler's own guard, asked last; null where it has none, or asks it itself.</summary>
    public TGuard? Own { get; }

    /// <summary>How many there are.</summary>
    internal int Count => Guards.Length;

    /// <summary>Imposes a guard, unless it is imposed already. Within a change.</summary>
    internal void Add(ImposedGuard<TGuard> guard)
    {
        if (Array.Exists(_guards, other => other == guard))
        {
            return;
        }

        Volatile.Write(ref _guards, [.. _guards, guard]);
        guard.Add(this);
        if (_guards.Length == 1)
        {
            _changed(_compose(this));
        }
    }

    /// <summary>Takes off all guards, of a handler that no raise can be inside. Within a change.</summary>
    internal void Clear()
    {
        foreach (ImposedGuard<TGuard> guard in _guards)
        {
            Take(guard);
        }
    }

    /// <summary>Takes off a guard that stays on other handlers. Within a change.</summary>
    internal void Take(ImposedGuard<TGuard> guard)
    {
        guard.Forget(this);
        Remove(guard);
    }

    /// <summary>Lifts a guard. Within a change.</summary>
    internal void Remove(ImposedGuard<TGuard> guard)
    {
        Volatile.Write(ref _guards, Array.FindAll(_guards, other => other != guard));
        if (_guards.Length == 0)
        {
            _changed(Own);
        }
    }
}
