using System;
using System.ComponentModel;

namespace Spin;

/// <summary>A step of a raise whose installed handlers do not all stand around the static ones: some of the one, then some of the other.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchStep<THandler, TGuard>
    where THandler : Delegate
    where TGuard : Delegate
{
    internal DispatchStep(InstallationPhase<THandler, TGuard>? phase, int from, int to, TGuard? imposed)
    {
        Phase = phase;
        From = from;
        To = to;
        Imposed = imposed;
    }

    /// <summary>The installed handlers that run first; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? Phase { get; }

    /// <summary>The first of the static handlers that run then.</summary>
    public int From { get; }

    /// <summary>Behind the last of them.</summary>
    public int To { get; }

    /// <summary>What is asked before the static handlers, by guards imposed on them; null for nothing.</summary>
    public TGuard? Imposed { get; }
}
