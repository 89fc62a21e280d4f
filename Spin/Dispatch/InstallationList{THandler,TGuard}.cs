using System;
using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>The handlers installed on one event at run time, typed by the event for the generated dispatcher.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
/// <param name="table">The event's table.</param>
/// <param name="rules">What the event demands of them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationList<THandler, TGuard>(EventTable table, InstallRules rules) : InstallationList(table)
    where THandler : Delegate
    where TGuard : Delegate
{
    private readonly InstallRules _rules = rules;
    private InstallationSnapshot<THandler, TGuard>? _snapshot;
    private int _lastNumber;

    /// <summary>What a raise dispatches to, read once per raise; null where nothing is installed.</summary>
    public InstallationSnapshot<THandler, TGuard>? Current => Volatile.Read(ref _snapshot);

    /// <summary>Whether nothing is installed.</summary>
    public bool IsEmpty => Current is null;

    /// <inheritdoc/>
    internal override int LimitMicroseconds => _rules.LimitMicroseconds;

    /// <inheritdoc/>
    public override int Count => Current?.Count ?? 0;

    /// <summary>Installs a handler for a spindle.</summary>
    /// <param name="owner">The spindle.</param>
    /// <param name="grant">The key values granted to it; null grants all.</param>
    /// <param name="mustMatch">Whether the event's owner demands that the handler match a key.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="guard">Its guard, or null.</param>
    /// <param name="options">How to install it.</param>
    /// <returns>The handle by which it is uninstalled.</returns>
    /// <exception cref="UnauthorizedAccessException">The key is missing or outside the grant.</exception>
    /// <exception cref="InvalidOperationException">
    /// Another handler gives the result already, and the event does not fold results; or the spindle has ended.
    /// </exception>
    /// <exception cref="QuotaExceededException">The spindle has installed as many handlers as the image allows.</exception>
    public Installation Install(
        SpindleContext owner, Grant? grant, bool mustMatch, THandler handler, TGuard? guard, in InstallOptions options)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _rules.Check(options);
        Authorize(grant, mustMatch, options.Key);
        Installation<THandler, TGuard> installation = new(this, owner, handler, guard, options);
        Change(() => Add(installation));
        return installation;
    }

    /// <inheritdoc/>
    internal override Installation? At(int index) =>
        Current is { } snapshot && index < snapshot.Count ? snapshot.All[index] : null;

    /// <inheritdoc/>
    internal override void Remove(Installation installation) => Change(() =>
    {
        if (installation.State != InstallationState.Active || Current is not { } snapshot)
        {
            return;
        }

        BeginRetiring(installation);
        Volatile.Write(ref _snapshot, snapshot.Without(installation));
        installation.State = InstallationState.Retiring;
        installation.Owner.Meters.Installations.Give();
        if (EventTable.Host is { } host)
        {
            host.RetireAfterGrace(installation);
        }
        else
        {
            installation.Retire();
        }
    });

    /// <inheritdoc/>
    private protected override Installation? FindActive(int number) => Current?.Find(number);

    private void Authorize(Grant? grant, bool mustMatch, long? key)
    {
        if (mustMatch && key is null)
        {
            throw new UnauthorizedAccessException(
                $"The owner of {Table.EventName} demands a key of every handler: give it in the options.");
        }

        if (key is { } value ? grant?.Allows(value) == false : grant is { Values.IsEmpty: false })
        {
            throw new UnauthorizedAccessException(
                $"The handler's key is outside what the image grants the spindle of {Table.EventName}.");
        }
    }

    private void Add(Installation<THandler, TGuard> installation)
    {
        if (installation.Owner.HasEnded)
        {
            throw new InvalidOperationException($"The spindle {installation.Owner.Name} has ended; it installs no handlers.");
        }

        InstallationSnapshot<THandler, TGuard>? snapshot = Current;
        long? key = installation.Options.Key;
        if (_rules.IsExclusive && (Table.HasStaticAnswer(key) || snapshot?.Overlaps(key) == true))
        {
            throw new InvalidOperationException(
                $"Another handler gives the result of {Table.EventName} already, and the event does not fold results.");
        }

        if (!installation.Owner.Meters.Installations.TryTake())
        {
            throw new QuotaExceededException(
                $"The spindle {installation.Owner.Name} has installed {installation.Owner.Meters.Installations.Limit} handlers, as many as the image allows.");
        }

        installation.Number = ++_lastNumber;
        Volatile.Write(ref _snapshot, InstallationSnapshot<THandler, TGuard>.With(snapshot, installation));
    }
}
