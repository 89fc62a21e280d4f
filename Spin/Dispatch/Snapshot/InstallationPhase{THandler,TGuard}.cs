using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Spin;

/// <summary>
/// Installed handlers that stand together in the order: first those without a key, then those of the raise's key. Other phases may follow
/// in the same place.
/// </summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationPhase<THandler, TGuard>
    where THandler : Delegate
    where TGuard : Delegate
{
    private readonly Installation<THandler, TGuard>[] _unkeyed;
    private readonly KeyTable<THandler, TGuard>? _keyed;

    internal InstallationPhase(
        Installation<THandler, TGuard>[] unkeyed, KeyTable<THandler, TGuard>? keyed, InstallationPhase<THandler, TGuard>? next)
    {
        _unkeyed = unkeyed;
        _keyed = keyed;
        Next = next;
    }

    /// <summary>Whether there are some without a key.</summary>
    public bool HasUnkeyed => _unkeyed.Length != 0;

    /// <summary>Whether there are some that match a key.</summary>
    public bool HasKeyed => _keyed is not null;

    /// <summary>Those without a key.</summary>
    public ReadOnlySpan<Installation<THandler, TGuard>> Unkeyed => _unkeyed;

    /// <summary>The phase that follows in the same place; null for none.</summary>
    public InstallationPhase<THandler, TGuard>? Next { get; }

    /// <summary>Whether there are no handlers here, but a raise must take the steps of its snapshot.</summary>
    public bool IsDetour { get; private init; }

    /// <summary>Those that match a key, if there are any.</summary>
    internal KeyTable<THandler, TGuard>? Keyed => _keyed;

    /// <summary>Those without a key, not to be changed.</summary>
    internal Installation<THandler, TGuard>[] UnkeyedArray => _unkeyed;

    /// <summary>What stands in the place of handlers where a raise must take the steps of its snapshot.</summary>
    internal static InstallationPhase<THandler, TGuard> CreateDetour() => new([], null, null) { IsDetour = true };

    /// <summary>Those that match a key; only where there are any.</summary>
    /// <param name="key">The value of the event's key field.</param>
    public ReadOnlySpan<Installation<THandler, TGuard>> Find(long key) => _keyed!.Find(key);

    /// <summary>The same handlers before other phases; null where there are none.</summary>
    internal static InstallationPhase<THandler, TGuard>? Chain(
        InstallationPhase<THandler, TGuard>? phase, InstallationPhase<THandler, TGuard>? next) =>
        phase is null ? next : phase.Next == next ? phase : new InstallationPhase<THandler, TGuard>(phase._unkeyed, phase._keyed, next);

    /// <summary>Adds its handlers and those of the phases that follow, in order.</summary>
    internal void AddInOrder(List<HandlerPlace> places)
    {
        for (InstallationPhase<THandler, TGuard>? phase = this; phase is not null; phase = phase.Next)
        {
            AddAll(places, phase._unkeyed);
            AddAll(places, phase._keyed?.InOrder() ?? []);
        }
    }

    private static void AddAll(List<HandlerPlace> places, IReadOnlyList<Installation<THandler, TGuard>> installations)
    {
        foreach (Installation<THandler, TGuard> installation in installations)
        {
            places.Add(new HandlerPlace(installation.Owner.Name, -1, installation, installation.Imposition?.Count ?? 0));
        }
    }
}
