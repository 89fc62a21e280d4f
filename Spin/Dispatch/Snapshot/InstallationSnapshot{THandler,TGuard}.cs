using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Spin;

/// <summary>
/// What one raise dispatches to: the handlers installed on an event, as they stand around its static ones or, where they do not, the steps
/// that a raise takes. Where several events change at once it is two of them, and the change says which one counts.
/// </summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationSnapshot<THandler, TGuard>
    where THandler : Delegate
    where TGuard : Delegate
{
    private readonly BindingChange? _change;
    private readonly InstallationSnapshot<THandler, TGuard>? _old;
    private readonly InstallationSnapshot<THandler, TGuard>? _next;
    private DispatchStep<THandler, TGuard>[] _steps = [];

    /// <summary>Makes a view whose handlers stand around the static ones.</summary>
    internal InstallationSnapshot(InstallationPhase<THandler, TGuard>? before, InstallationPhase<THandler, TGuard>? after)
    {
        Before = before;
        After = after;
    }

    /// <summary>Makes a view with steps.</summary>
    internal InstallationSnapshot(DispatchStep<THandler, TGuard>[] steps)
    {
        Before = InstallationPhase<THandler, TGuard>.CreateDetour();
        _steps = steps;
    }

    /// <summary>Makes a view that is what was before a change or what is after it.</summary>
    internal InstallationSnapshot(
        BindingChange change, InstallationSnapshot<THandler, TGuard>? old, InstallationSnapshot<THandler, TGuard>? next, int statics)
    {
        Before = InstallationPhase<THandler, TGuard>.CreateDetour();
        _change = change;
        _old = old;
        _next = next;
        old?.AddSteps(statics);
        next?.AddSteps(statics);
    }

    /// <summary>Those that run before the image's static handlers, or what leads to the steps; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? Before { get; }

    /// <summary>Those that run after the image's static handlers; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? After { get; }

    /// <summary>The steps of a raise, where <see cref="Before"/> says that it must take them.</summary>
    public ReadOnlySpan<DispatchStep<THandler, TGuard>> Steps => _steps;

    /// <summary>The handlers of each place, where their order, what is said of the static ones, and nothing else decides; else null.</summary>
    internal PlacedPhases<THandler, TGuard>? Places { get; init; }

    /// <summary>The view that counts for a raise that looks now; null where nothing is installed in it.</summary>
    public InstallationSnapshot<THandler, TGuard>? Settle() =>
        _change is not { } change ? this : change.IsCommitted ? _next : _old;

    /// <summary>Adds the handlers in the order in which a raise runs them.</summary>
    /// <param name="places">Where to.</param>
    /// <param name="statics">How many static handlers there are.</param>
    /// <param name="addStatic">Adds a static one.</param>
    internal void AddInOrder(List<HandlerPlace> places, int statics, Action<int> addStatic)
    {
        AddSteps(statics);
        foreach (DispatchStep<THandler, TGuard> step in _steps)
        {
            step.Phase?.AddInOrder(places);
            for (int handler = step.From; handler < step.To; handler++)
            {
                addStatic(handler);
            }
        }
    }

    // A raise that has to ask which view counts takes steps whichever it is.
    private void AddSteps(int statics)
    {
        if (_steps.Length == 0)
        {
            _steps = [new(Before, 0, statics, null), new(After, statics, statics, null)];
        }
    }
}
