using System;

namespace Spin;

/// <summary>The static handlers of an event as those installed at run time meet them: where they stand, and what is imposed on them.</summary>
/// <typeparam name="TGuard">The event's guard.</typeparam>
internal sealed class StaticHandlers<TGuard>
    where TGuard : Delegate
{
    private readonly EventTable _table;
    private readonly Imposition<TGuard>?[] _impositions;
    private readonly TGuard?[] _imposed;

    internal StaticHandlers(EventTable table)
    {
        _table = table;
        Count = table.HandlerCount;
        _impositions = new Imposition<TGuard>?[Count];
        _imposed = new TGuard?[Count];
        for (int handler = 0; handler < Count; handler++)
        {
            // Filters stand before all others, whatever their order among themselves.
            HandlerInfo info = table.Describe(handler);
            FirstEnd += info.IsFilter || info.Order == Order.First ? 1 : 0;
            LastStart += info.IsFilter || info.Order != Order.Last ? 1 : 0;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count { get; }

    /// <summary>Whether a guard is imposed on any.</summary>
    internal bool HasImposed { get; private set; }

    /// <summary>Behind those that run first.</summary>
    private int FirstEnd { get; }

    /// <summary>The first of those that run last.</summary>
    private int LastStart { get; }

    /// <summary>Before which of them an installed handler of a place stands: behind the static ones of the same place.</summary>
    internal int GapOf(Order order) => order switch
    {
        Order.First => FirstEnd,
        Order.Last => Count,
        _ => LastStart,
    };

    /// <summary>What is known of one since the build.</summary>
    internal HandlerInfo Describe(int handler) => _table.Describe(handler);

    /// <summary>The first handler of a spindle; -1 where it has none.</summary>
    internal int FirstOf(string spindle)
    {
        for (int handler = 0; handler < Count; handler++)
        {
            if (_table.Describe(handler).SpindleName == spindle)
            {
                return handler;
            }
        }

        return -1;
    }

    /// <summary>Whether one may give a result where a handler with a key would, those of one spindle left aside.</summary>
    internal bool AnyAnswers(long? key, string? butOf)
    {
        for (int handler = 0; handler < Count; handler++)
        {
            HandlerInfo info = _table.Describe(handler);
            if (!info.IsFilter && info.SpindleName != butOf && (key is null || info.Key is null || info.Key == key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The guards imposed on one, to which they can be added.</summary>
    internal Imposition<TGuard> ImpositionOn(int handler, Func<Imposition<TGuard>, TGuard> compose) =>
        _impositions[handler] ??= new Imposition<TGuard>(null, compose, guard => SetImposed(handler, guard));

    /// <summary>What is asked before a handler; null for nothing.</summary>
    internal TGuard? ImposedOn(int handler) => _imposed[handler];

    /// <summary>How many guards are imposed on one.</summary>
    internal int CountImposed(int handler) => _impositions[handler]?.Count ?? 0;

    private void SetImposed(int handler, TGuard? guard)
    {
        _imposed[handler] = guard;
        HasImposed = Array.Exists(_imposed, static imposed => imposed is not null);
    }
}
