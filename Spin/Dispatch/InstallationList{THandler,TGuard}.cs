using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>The handlers installed on one event at run time, typed by the event for the generated dispatcher.</summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationList<THandler, TGuard> : InstallationList
    where THandler : Delegate
    where TGuard : Delegate
{
    private readonly InstallRules _rules;
    private readonly Func<Imposition<TGuard>, TGuard>? _impose;
    private InstallationSnapshot<THandler, TGuard>? _snapshot;
    private InstallationSnapshot<THandler, TGuard>? _prepared;
    private InstallationSnapshot<THandler, TGuard>? _undecided;
    private readonly OwnerAuthority<THandler, TGuard>? _authority;
    private StaticHandlers<TGuard>? _statics;
    private SnapshotBuilder<THandler, TGuard>? _builder;
    private int _preparedCount;
    private long _sequence;

    /// <summary>Makes an empty list.</summary>
    /// <param name="table">The event's table.</param>
    /// <param name="rules">What the event demands of handlers.</param>
    /// <param name="impose">Composes what asks imposed guards; null where the event's owner can impose none.</param>
    public InstallationList(EventTable table, InstallRules rules, Func<Imposition<TGuard>, TGuard>? impose = null)
        : base(table)
    {
        _rules = rules;
        _impose = impose;
        _authority = impose is null ? null : new OwnerAuthority<THandler, TGuard>(this, rules, impose);
    }

    /// <summary>What a raise dispatches to, read once per raise; null where nothing is installed.</summary>
    public InstallationSnapshot<THandler, TGuard>? Current => Volatile.Read(ref _snapshot);

    /// <summary>Whether nothing is installed.</summary>
    public bool IsEmpty => Current is null;

    /// <summary>The event's static handlers.</summary>
    internal StaticHandlers<TGuard> Statics => _statics ??= new StaticHandlers<TGuard>(Table);

    /// <inheritdoc/>
    internal override int LimitMicroseconds => _rules.LimitMicroseconds;

    private OwnerAuthority<THandler, TGuard> Authority =>
        _authority ?? throw new InvalidOperationException($"{Table.EventName} does not declare that its owner judges.");

    private SnapshotBuilder<THandler, TGuard> Builder => _builder ??= new SnapshotBuilder<THandler, TGuard>(Statics);

    /// <summary>Makes a handler for a spindle and installs it.</summary>
    /// <inheritdoc cref="Create"/>
    /// <exception cref="InvalidOperationException">
    /// Handlers would have to run in a circle, another handler gives the result already and the event does not fold results, or the spindle
    /// has ended.
    /// </exception>
    /// <exception cref="QuotaExceededException">The spindle has installed as many handlers as the image allows.</exception>
    public Installation Install(
        SpindleContext owner, Grant? grant, bool mustMatch, THandler handler, TGuard? guard, in InstallOptions options, bool mayCancel = false)
    {
        Installation installation = Create(owner, grant, mustMatch, handler, guard, options, mayCancel);
        installation.Install();
        return installation;
    }

    /// <summary>Makes a handler for a spindle that is not installed yet.</summary>
    /// <param name="owner">The spindle.</param>
    /// <param name="grant">The key values granted to it; null grants all.</param>
    /// <param name="mustMatch">Whether the event's owner demands that the handler match a key.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="guard">Its guard, or null.</param>
    /// <param name="options">How to install it.</param>
    /// <param name="mayCancel">Whether the spindle may end raises of the event.</param>
    /// <returns>The handle by which it is installed and uninstalled.</returns>
    /// <exception cref="UnauthorizedAccessException">
    /// The key is missing or outside the grant, the handlers to be replaced are others', or the event's owner denies it.
    /// </exception>
    public Installation Create(
        SpindleContext owner, Grant? grant, bool mustMatch, THandler handler, TGuard? guard, in InstallOptions options, bool mayCancel = false)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _rules.Check(options);
        InstallGrant.Check(Table, grant, mustMatch, options.Key);
        CheckReplaced(owner, options.Replaces);
        if (options.Cancels && !mayCancel)
        {
            throw new UnauthorizedAccessException(
                $"{owner.Name} can not end raises of {Table.EventName}: its Cancels does not say so, or the image does not grant the event.");
        }

        return new Installation<THandler, TGuard>(this, owner, handler, guard, options, _impose);
    }

    /// <inheritdoc/>
    internal override void Add(Installation installation)
    {
        if (installation.State != InstallationState.Active)
        {
            Authorize(installation);
            Change(() => AddNow((Installation<THandler, TGuard>)installation));
        }
    }

    /// <inheritdoc/>
    internal override void Remove(Installation installation) => Change(() =>
    {
        if (installation.State != InstallationState.Active)
        {
            return;
        }

        InstallationSnapshot<THandler, TGuard>? next = Current?.Places is { } places
            ? Follow(places, places.Without((Installation<THandler, TGuard>)installation))
            : Builder.Build(Active(installation));
        Volatile.Write(ref _snapshot, next);
        Count--;
        installation.Owner.Meters.Installations.Give();
        installation.BeginRetiring();
    });

    /// <inheritdoc/>
    internal override void Activate(Installation installation)
    {
        ObjectDisposedException.ThrowIf(installation.IsDisposed, installation);
        if (installation.Owner.HasEnded)
        {
            throw new InvalidOperationException($"The spindle {installation.Owner.Name} has ended; it installs no handlers.");
        }

        Installation<THandler, TGuard> typed = (Installation<THandler, TGuard>)installation;
        _authority?.CheckAnswer(typed);
        QuotaMeter meter = installation.Owner.Meters.Installations;
        if (!meter.TryTake())
        {
            throw new QuotaExceededException(
                $"The spindle {installation.Owner.Name} has installed {meter.Limit} handlers, as many as the image allows.");
        }

        try
        {
            Remember(installation);
        }
        catch
        {
            meter.Give();
            throw;
        }

        installation.Activate(++_sequence);
        _authority?.Apply(typed);
    }

    /// <inheritdoc/>
    internal override void Authorize(Installation installation) =>
        _authority?.Authorize((Installation<THandler, TGuard>)installation);

    /// <inheritdoc/>
    internal override void AuthorizeStatic(int handler) => _authority?.AuthorizeStatic(handler);

    /// <inheritdoc/>
    internal override void Disown(SpindleContext spindle) => _authority?.Disown(spindle);

    /// <inheritdoc/>
    internal override void Lifted(ImposedGuard guard) => _authority?.Lifted(guard);

    /// <summary>Lets the event's owner judge who handles it; who does already is judged now.</summary>
    internal void SetAuthorizer(SpindleContext owner, Authorizer<TGuard> authorizer) => Authority.Set(owner, authorizer);

    /// <summary>Imposes a guard on all handlers of a spindle, now and later.</summary>
    internal void Impose(ImposedGuard<TGuard> guard, string spindle) => Authority.Impose(guard, spindle);

    /// <summary>The handlers that are installed, in the order of their installation.</summary>
    /// <param name="but">One that is left out, or null.</param>
    internal List<Installation<THandler, TGuard>> Active(Installation? but = null)
    {
        List<Installation<THandler, TGuard>> active = [];
        for (int slot = 0; slot < SlotCount; slot++)
        {
            if (At(slot) is Installation<THandler, TGuard> installation && installation != but)
            {
                active.Add(installation);
            }
        }

        active.Sort(static (one, other) => one.Sequence.CompareTo(other.Sequence));
        return active;
    }

    /// <summary>Builds anew what raises see, since something other than the handlers has changed. Within a change.</summary>
    internal void Rebuild() => Volatile.Write(ref _snapshot, Builder.Build(Active()));

    /// <inheritdoc/>
    private protected override void Release(Installation installation) =>
        ((Installation<THandler, TGuard>)installation).Imposition?.Clear();

    /// <inheritdoc/>
    internal override void UninstallAll(Installation[] all) => Bindings.Swap(all, []);

    /// <inheritdoc/>
    internal override void Prepare(BindingChange change)
    {
        List<Installation<THandler, TGuard>> active = Active();
        active.RemoveAll(installation => Array.Exists(change.Removed, removed => removed == installation));
        foreach (Installation<THandler, TGuard> installation in active)
        {
            if (Array.Exists(change.Added, added => added == installation))
            {
                CheckResults(installation, active);
            }
        }

        _preparedCount = active.Count;
        _prepared = Builder.Build(active);
        _undecided = new InstallationSnapshot<THandler, TGuard>(change, Current, _prepared, Table.HandlerCount);
    }

    /// <inheritdoc/>
    internal override void PublishUndecided() => Volatile.Write(ref _snapshot, _undecided);

    /// <inheritdoc/>
    internal override void PublishPrepared()
    {
        Volatile.Write(ref _snapshot, _prepared);
        Count = _preparedCount;
        _prepared = null;
        _undecided = null;
    }

    /// <inheritdoc/>
    internal override List<HandlerPlace> HandlersInOrder()
    {
        List<HandlerPlace> places = [];
        if (Current?.Settle() is { } snapshot)
        {
            snapshot.AddInOrder(places, Table.HandlerCount, AddStatic);
            return places;
        }

        for (int handler = 0; handler < Table.HandlerCount; handler++)
        {
            AddStatic(handler);
        }

        return places;

        void AddStatic(int handler) =>
            places.Add(new HandlerPlace(Table.Describe(handler).SpindleName, handler, null, Statics.CountImposed(handler)));
    }

    private void AddNow(Installation<THandler, TGuard> installation)
    {
        if (installation.State == InstallationState.Active)
        {
            return;
        }

        Activate(installation);
        try
        {
            CheckResults(installation, null);
            InstallationSnapshot<THandler, TGuard>? snapshot = Current;
            bool isPlaced = !SnapshotBuilder<THandler, TGuard>.IsOrdered(installation) && (snapshot is null ? !Statics.HasImposed : snapshot.Places is not null);
            PlacedPhases<THandler, TGuard> places = snapshot?.Places ?? new PlacedPhases<THandler, TGuard>(null, null, null);
            Volatile.Write(ref _snapshot, isPlaced ? Follow(places, places.With(installation)) : Builder.Build(Active()));
        }
        catch
        {
            installation.Deactivate();
            throw;
        }

        Count++;
    }

    /// <summary>What raises see next: the same where the change was one write in the place of a key, which they have seen.</summary>
    private InstallationSnapshot<THandler, TGuard>? Follow(PlacedPhases<THandler, TGuard> old, PlacedPhases<THandler, TGuard> next) =>
        ReferenceEquals(old, next) ? Current : Builder.Build(next);

    /// <summary>Refuses a second result, and a second handler in the place of one.</summary>
    private void CheckResults(Installation<THandler, TGuard> added, List<Installation<THandler, TGuard>>? others)
    {
        InstallOptions options = added.Options;
        if (options.Replaces is { } replaced && (others ?? Active()).Exists(other => other != added && other.Options.Replaces == replaced))
        {
            throw new InvalidOperationException($"The handlers of {replaced} of {Table.EventName} are replaced already.");
        }

        if (_rules.IsExclusive && (Statics.AnyAnswers(options.Key, options.Replaces) || Overlaps(added, others)))
        {
            throw new InvalidOperationException(
                $"Another handler gives the result of {Table.EventName} already, and the event does not fold results.");
        }
    }

    private bool Overlaps(Installation<THandler, TGuard> added, List<Installation<THandler, TGuard>>? others)
    {
        long? key = added.Options.Key;
        if (others is null && Current is null)
        {
            return false;
        }

        return others is null && key is { } value && Current?.Places is { } places
            ? places.Overlaps(value)
            : (others ?? Active()).Exists(other =>
                other != added && (key is null || other.Options.Key is null || other.Options.Key == key));
    }

    private void CheckReplaced(SpindleContext owner, string? replaced)
    {
        if (replaced is null)
        {
            return;
        }

        int handler = Statics.FirstOf(replaced);
        if (handler < 0)
        {
            throw new ArgumentException($"{replaced} has no static handler of {Table.EventName} that could be replaced.");
        }

        if (EventTable.Host?.Describe(Table.Describe(handler).Spindle).Assembly != owner.Descriptor.Assembly)
        {
            throw new UnauthorizedAccessException(
                $"{owner.Name} can not replace the handlers of {replaced} of {Table.EventName}: they are another assembly's.");
        }
    }
}
