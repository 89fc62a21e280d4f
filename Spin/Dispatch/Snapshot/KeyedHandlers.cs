using System;

namespace Spin;

/// <summary>The installed handlers of one value of an event's key.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
/// <param name="key">The value.</param>
/// <param name="handlers">The handlers in the order in which they run; none where all were uninstalled.</param>
internal sealed class KeyedHandlers<THandler, TGuard>(long key, Installation<THandler, TGuard>[] handlers)
    where THandler : Delegate
    where TGuard : Delegate
{
    /// <summary>The value.</summary>
    internal long Key { get; } = key;

    /// <summary>The handlers.</summary>
    internal Installation<THandler, TGuard>[] Handlers { get; } = handlers;
}
