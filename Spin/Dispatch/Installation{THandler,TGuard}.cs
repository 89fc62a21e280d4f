using System;
using System.ComponentModel;

namespace Spin;

/// <summary>A handler installed at run time, typed by its event for the generated dispatcher.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Installation<THandler, TGuard> : Installation
    where THandler : Delegate
    where TGuard : Delegate
{
    internal Installation(
        InstallationList list, SpindleContext owner, THandler handler, TGuard? guard, in InstallOptions options)
        : base(list, owner, options)
    {
        Handler = handler;
        Guard = guard;
    }

    /// <summary>The handler.</summary>
    public THandler Handler { get; }

    /// <summary>Its guard, if it has one.</summary>
    public TGuard? Guard { get; }
}
