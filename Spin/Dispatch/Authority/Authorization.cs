using System;

namespace Spin;

/// <summary>What the owner of an event answers to an <see cref="InstallRequest{TGuard}"/>, by whose methods it is made.</summary>
/// <typeparam name="TGuard">The event's guard.</typeparam>
public sealed class Authorization<TGuard>
    where TGuard : Delegate
{
    internal Authorization(string? reason, ImposedGuard<TGuard>? guard, Order? order)
    {
        Reason = reason;
        Guard = guard;
        Order = order;
    }

    /// <summary>Why it is denied; null where it is allowed.</summary>
    internal string? Reason { get; }

    /// <summary>The guard that is imposed, or null.</summary>
    internal ImposedGuard<TGuard>? Guard { get; }

    /// <summary>The order that is imposed, or null for the one asked for.</summary>
    internal Order? Order { get; }
}
