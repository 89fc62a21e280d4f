using System;
using System.ComponentModel;

namespace Spin;

/// <summary>A handler for run time, typed by its event for the generated dispatcher.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Installation<THandler, TGuard> : Installation
    where THandler : Delegate
    where TGuard : Delegate
{
    private readonly Imposition<TGuard>? _imposition;

    internal Installation(
        InstallationList list,
        SpindleContext owner,
        THandler handler,
        TGuard? guard,
        in InstallOptions options,
        Func<Imposition<TGuard>, TGuard>? impose)
        : base(list, owner, options)
    {
        Handler = handler;
        Guard = guard;
        _imposition = impose is null ? null : new Imposition<TGuard>(guard, impose, Test);
    }

    /// <summary>The handler.</summary>
    public THandler Handler { get; }

    /// <summary>What a raise asks before the handler: its own guard, if it has one; with imposed guards, these and then its own.</summary>
    public TGuard? Guard { get; private set; }

    /// <summary>The guards that the event's owner imposed; null where the owner can impose none.</summary>
    internal Imposition<TGuard>? Imposition => _imposition;

    /// <summary>What the event's owner answered when it was asked last, and who judged for it; null before, and once it is heeded.</summary>
    internal (Authorization<TGuard> Authorization, Authorizer<TGuard> Judge)? Answer { get; set; }

    private void Test(TGuard? guard) => Guard = guard;
}
