using System;
using System.Threading;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// The kernel's side of dispatch. What happens where a fault is contained is safe at every level and allocates nothing: counting,
/// disabling, queueing; strands of the nucleus do the rest.
/// </summary>
internal sealed class KernelDispatch : DispatchHost
{
    private readonly StrandMachine _strands;
    private readonly DispatchMachine _machine;
    private readonly StrandMutex _changes;
    private readonly ActiveEvent[] _events;
    private readonly ActiveSpindle[] _spindles;
    private Strand? _changer;
    private PortTable? _ports;

    /// <summary>Makes the kernel's dispatch for an image whose tables are attached.</summary>
    /// <param name="strands">The processor.</param>
    /// <param name="machine">The runtime.</param>
    /// <param name="image">The image.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="policy">When a faulting handler is disabled.</param>
    internal KernelDispatch(
        StrandMachine strands, DispatchMachine machine, KernelImage image, EventTable[] tables, FaultPolicy policy)
    {
        _strands = strands;
        _machine = machine;
        Policy = policy;
        Faults = new FaultQueue(strands);
        _changes = new StrandMutex(strands);
        _events = Array.ConvertAll(tables, static table => new ActiveEvent(table));
        SpindleDescriptor[] descriptors = image.Spindles;
        _spindles = new ActiveSpindle[descriptors.Length];
        for (int number = 0; number < descriptors.Length; number++)
        {
            _spindles[number] = new ActiveSpindle(new SpindleContext(number, descriptors[number]));
        }
    }

    /// <summary>When a faulting handler is disabled.</summary>
    internal FaultPolicy Policy { get; set; }

    /// <summary>Who calls whom; null where no spindle has asked for a port.</summary>
    internal PortTable? Ports => _ports;

    /// <summary>Faults that are still to be told.</summary>
    internal FaultQueue Faults { get; }

    /// <summary>Every event of the image.</summary>
    internal ReadOnlySpan<ActiveEvent> Events => _events;

    /// <summary>Every spindle of the image, by number.</summary>
    internal ReadOnlySpan<ActiveSpindle> Spindles => _spindles;

    /// <summary>The strand that tells of faults; woken by each.</summary>
    internal Strand? Reporter { get; set; }

    /// <summary>The part that ends what cannot be ended at once.</summary>
    internal Supervisor? Supervisor { get; set; }

    /// <summary>The part that starts spindles again; null where the image has none.</summary>
    internal SpindleKeeper? Keeper { get; set; }

    /// <inheritdoc/>
    internal override long TimeStamp => _machine.TimeStamp;

    /// <inheritdoc/>
    internal override IStrand? RunningStrand => _strands.Current;

    /// <inheritdoc/>
    internal override void Faulted(EventTable table, int handler, Exception exception)
    {
        HandlerInfo info = table.Describe(handler);
        StatesOf(info.Spindle).DropOfRun();
        FaultKind kind = Settle(exception);
        if (kind == FaultKind.Overrun)
        {
            table.Counters(handler).Overrun++;
        }

        bool disabled = Find(table) is { } active && active.HistoryOf(handler).Count(Policy, _strands.Nanoseconds);
        if (disabled)
        {
            table.Bind(handler, null);
        }

        Report(new FaultReport
        {
            Spindle = _spindles[info.Spindle].Descriptor,
            EventName = table.EventName,
            Handler = info.Method,
            Exception = exception,
            Kind = kind,
            Disabled = disabled,
        });
    }

    /// <inheritdoc/>
    internal override void Faulted(Installation installation, Exception exception)
    {
        FaultKind kind = Settle(exception);
        installation.Owner.States.DropOfRun();
        ref HandlerCounters counters = ref installation.Counters;
        if (kind == FaultKind.Overrun)
        {
            counters.Overrun++;
        }

        // An installation has no window of its own: what it may do in all is what a static handler may in one. Uninstalling it may have to
        // wait, so that it faults on for a while.
        long faults = counters.Faulted + counters.GuardFaulted;
        bool uninstall = Policy.Faults != 0 && faults >= Policy.Faults;
        Report(new FaultReport
        {
            Spindle = installation.Owner.Descriptor,
            EventName = installation.EventName,
            Handler = "(installed)",
            Exception = exception,
            Kind = kind,
            Disabled = uninstall && faults == Policy.Faults,
            Uninstall = uninstall ? installation : null,
        });
    }

    /// <inheritdoc/>
    internal override void Faulted(SpindleContext spindle, string eventName, Exception exception) => Report(new FaultReport
    {
        Spindle = spindle.Descriptor,
        EventName = eventName,
        Handler = "(judging)",
        Exception = exception,
        Kind = Settle(exception),
    });

    /// <inheritdoc/>
    internal override SpindleDescriptor Describe(int spindle) => _spindles[spindle].Descriptor;

    /// <inheritdoc/>
    internal override void RetireAfterGrace(Installation installation)
    {
        if (Supervisor is { } supervisor)
        {
            supervisor.Retire(installation);
        }
        else
        {
            installation.Retire();
        }
    }

    /// <inheritdoc/>
    internal override void WakeDetached(int spindle) => _spindles[spindle].Detached?.Wake();

    /// <inheritdoc/>
    internal override void Exclusively(Action change)
    {
        _strands.RequireStrandLevel();
        _machine.EnterNucleus();
        try
        {
            bool nested = _changer == _strands.Current;
            if (!nested)
            {
                _changes.Enter();
                _changer = _strands.Current;
            }

            try
            {
                change();
            }
            finally
            {
                if (!nested)
                {
                    _changer = null;
                    _changes.Exit();
                }
            }
        }
        finally
        {
            _machine.LeaveNucleus();
        }

        _strands.PollTermination();
    }

    /// <summary>A spindle that is being constructed gets a port. Called nowhere else, so that images without ports have no table of them.</summary>
    internal void AddPort(ServicePort port, SpindleContext holder, int exporter)
    {
        Interlocked.CompareExchange(ref _ports, new PortTable(this), null);
        _ports.Add(port, holder, exporter);
    }

    /// <inheritdoc/>
    internal override void EnterPort(ServicePort port)
    {
        _strands.PollTermination();
        _strands.Current.Ports.Enter(port);
        _machine.EnterPort();
        Interlocked.MemoryBarrier(); // whoever takes the target away sees the call, or the call sees that it was taken
    }

    /// <inheritdoc/>
    internal override bool TryDemand(ServicePort port) => Keeper?.TryDemand(port) == true;

    /// <inheritdoc/>
    internal override void LeavePort()
    {
        _machine.LeavePort();
        _strands.Current.Ports.Leave();
    }

    /// <inheritdoc/>
    internal override SpindleStates StatesOf(int spindle) => _spindles[spindle].Context.States;

    /// <inheritdoc/>
    internal override int EnterDomain(int spindle) => _machine.SwitchOwner(Owners.NumberOf(_spindles[spindle].Context));

    /// <inheritdoc/>
    internal override void LeaveDomain(int previous) => _machine.SwitchOwner(previous);

    /// <summary>Queues a fault and wakes who tells of it. Safe at every level.</summary>
    internal void Report(in FaultReport report)
    {
        Faults.TryAdd(in report);
        if (Reporter is { } reporter)
        {
            Scheduler.Unblock(reporter);
        }
    }

    /// <summary>Finds an event by its table.</summary>
    internal ActiveEvent? Find(EventTable table)
    {
        foreach (ActiveEvent active in _events)
        {
            if (active.Table == table)
            {
                return active;
            }
        }

        return null;
    }

    /// <summary>Sets how much memory a spindle may have, where the image says. Strand level.</summary>
    internal void LimitMemory(ActiveSpindle spindle)
    {
        int owner = Owners.NumberOf(spindle.Context);
        if (owner != Owners.Nucleus && spindle.Descriptor.Quota.MemoryBytes != SpindleQuota.Unlimited)
        {
            _machine.LimitBytes(owner, spindle.Descriptor.Quota.MemoryBytes);
        }
    }

    /// <summary>What a spindle has of all that its quota can limit. Strand level.</summary>
    internal QuotaUse[] QuotasOf(ActiveSpindle spindle)
    {
        SpindleMeters meters = spindle.Context.Meters;
        int owner = Owners.NumberOf(spindle.Context);
        long refusals = owner == Owners.Nucleus ? 0 : _machine.RefusalsOf(owner);
        return
        [
            new QuotaUse(QuotaUse.Memory, HoldingsOf(spindle).Bytes, spindle.Descriptor.Quota.MemoryBytes, refusals),
            new QuotaUse(QuotaUse.Strands, meters.Strands.Taken, meters.Strands.Limit, meters.Strands.Denied),
            new QuotaUse(QuotaUse.Installs, meters.Installations.Taken, meters.Installations.Limit, meters.Installations.Denied),
            new QuotaUse(QuotaUse.Processor, meters.Processor.Used, meters.Processor.Limit, meters.Processor.Denied),
            new QuotaUse(QuotaUse.Packets, meters.Packets.Used, meters.Packets.Limit, meters.Packets.Denied),
        ];
    }

    /// <summary>Counts what a spindle has hold of. Strand level.</summary>
    internal SpindleHoldings HoldingsOf(ActiveSpindle spindle)
    {
        int handlers = 0;
        int installations = 0;
        foreach (ActiveEvent active in _events)
        {
            EventTable table = active.Table;
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                handlers += table.Describe(handler).Spindle == spindle.Context.Number && table.IsBound(handler) ? 1 : 0;
            }

            installations += table.Installed?.CountOf(spindle.Context) ?? 0;
        }

        int strands = 0;
        foreach (Strand strand in _strands.Scheduler.Strands.All.ToArray())
        {
            strands += strand.Owner == spindle.Context ? 1 : 0;
        }

        // The nucleus' own spindles share its account: the whole heap of the kernel is in it.
        int owner = Owners.NumberOf(spindle.Context);
        long bytes = owner == Owners.Nucleus ? 0 : _machine.BytesOf(owner);
        return new SpindleHoldings(handlers, installations, strands, spindle.Locks.Count, bytes);
    }

    /// <summary>Enables or disables a static handler.</summary>
    /// <returns>False where its spindle is not to be had, or the event's owner denies it.</returns>
    internal bool TrySetEnabled(EventTable table, int handler, bool enabled)
    {
        if (enabled && !MayBind(table, handler))
        {
            return false;
        }

        bool done = false;
        Exclusively(() =>
        {
            ActiveSpindle spindle = _spindles[table.Describe(handler).Spindle];
            done = !enabled || spindle is { State: SpindleState.Active, Instance: not null };
            if (done)
            {
                Find(table)?.HistoryOf(handler).Clear();
                table.BindAuthorized(handler, enabled ? spindle.Instance : null);
            }
        });
        return done;
    }

    // Outside of a change: the owner's code runs.
    private static bool MayBind(EventTable table, int handler)
    {
        try
        {
            table.Installed?.AuthorizeStatic(handler);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Starts the strand of a spindle's asynchronous handlers, where it has any. Strand level.</summary>
    internal void StartDetached(ActiveSpindle spindle)
    {
        spindle.Detached = DetachedStrand.Start(this, spindle);
        spindle.Detached?.Wake();
    }

    /// <summary>
    /// Takes a spindle's handlers from all events, those installed at run time too; the strand of asynchronous ones sees that it is over.
    /// </summary>
    internal void Unbind(ActiveSpindle spindle) => Exclusively(() =>
    {
        spindle.Detached?.Wake();
        spindle.Detached = null;
        foreach (ActiveEvent active in _events)
        {
            EventTable table = active.Table;
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                if (table.Describe(handler).Spindle == spindle.Context.Number)
                {
                    table.Bind(handler, null);
                }
            }

            table.Installed?.Disown(spindle.Context);
        }

        Installation[] installed = InstalledBy(spindle.Context);
        if (installed.Length > 0)
        {
            installed[0].List.UninstallAll(installed);
        }
    });

    private Installation[] InstalledBy(SpindleContext spindle)
    {
        GrowableArray<Installation> installed = new();
        foreach (ActiveEvent active in _events)
        {
            foreach (Installation installation in active.Table.ActiveInstallations)
            {
                if (installation.Owner == spindle)
                {
                    installed.Add(installation);
                }
            }
        }

        return installed.Items.ToArray();
    }

    private FaultKind Settle(Exception exception) =>
        _machine.TakeTermination() ? FaultKind.Overrun : FaultReport.KindOf(exception);
}
