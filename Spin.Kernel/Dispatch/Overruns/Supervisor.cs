using System;
using System.Threading;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Ends what takes time to end, on a strand of the nucleus: retires uninstalled handlers when no raise can see them, condemns the
/// spindle of a handler that was abandoned, and takes its strands from the processor.
/// </summary>
internal sealed class Supervisor
{
    private readonly KernelDispatch _dispatch;
    private readonly DispatchMachine _machine;
    private readonly CpuScheduler _scheduler;
    private readonly ILog _log;
    private readonly StrandMutex _gate;
    private readonly GrowableArray<Retirement> _retiring = new();
    private Strand? _strand;
    private OverrunWatch? _abandoned;
    private StrandEnding? _ending;

    /// <summary>Makes a supervisor that does not run yet.</summary>
    internal Supervisor(KernelDispatch dispatch, DispatchMachine machine, CpuScheduler scheduler, ILog log)
    {
        _dispatch = dispatch;
        _machine = machine;
        _scheduler = scheduler;
        _log = log;
        _gate = new StrandMutex(scheduler.Machine);
        dispatch.Supervisor = this;
    }

    /// <summary>The containments that tell who was abandoned.</summary>
    internal ContainmentMap? Map { get; set; }

    /// <summary>The processor's worker, replaced where its strand was abandoned.</summary>
    internal DispatchWorker? Worker { get; set; }

    /// <summary>Who tells of faults, replaced where its strand was abandoned.</summary>
    internal FaultReporter? Reporter { get; set; }

    /// <summary>Starts the strand. Strand level.</summary>
    internal void Start() => _strand = Scheduler.Start("supervisor", Run, StrandPriority.High);

    /// <summary>Retires an uninstalled handler when no raise can see it any more. Strand level.</summary>
    internal void Retire(Installation installation)
    {
        Retirement retirement = new(installation, _scheduler.Strands.All.ToArray());
        _gate.Enter();
        _retiring.Add(retirement);
        _gate.Exit();
        Wake();
    }

    /// <summary>A strand was abandoned inside a handler. In the tick's interrupt; allocates nothing.</summary>
    internal void Abandoned(OverrunWatch watch)
    {
        OverrunWatch? head;
        do
        {
            head = _abandoned;
            watch.NextAbandoned = head;
        }
        while (Interlocked.CompareExchange(ref _abandoned, watch, head) != head);
        Wake();
    }

    /// <summary>Takes a spindle out of the kernel: no code of it runs any more. Strand level.</summary>
    internal void Condemn(ActiveSpindle spindle)
    {
        if (spindle.State == SpindleState.Condemned)
        {
            return;
        }

        spindle.State = SpindleState.Condemned;
        _dispatch.Unbind(spindle);
        spindle.Instance = null;
        _dispatch.Ports?.Retarget(spindle);
        spindle.Context.States.Drop();
        _log.Write(LogLevel.Error, $"{spindle.Context.Name}: condemned; its handlers and strands are gone");
        _ending = new StrandEnding(spindle.Context, _scheduler, _machine) { Next = _ending };
        _ending.Begin();
    }

    private void Wake()
    {
        if (_strand is { } strand)
        {
            Scheduler.Unblock(strand);
        }
    }

    private void Run()
    {
        while (true)
        {
            for (OverrunWatch? watch = Interlocked.Exchange(ref _abandoned, null); watch != null; watch = watch.NextAbandoned)
            {
                Bury(watch);
            }

            RetireUnseen();
            AbandonLeft();
            if (_retiring.Count > 0 || _ending != null)
            {
                Scheduler.Block(StrandEnding.RoundMilliseconds);
            }
            else
            {
                Scheduler.Block();
            }
        }
    }

    private void Bury(OverrunWatch watch)
    {
        Containment target = Map![watch.Target];
        EventTable table = target.Table!;
        SpindleContext? owner = null;
        string handler = "(installed)";
        if (!target.IsInstalled)
        {
            HandlerInfo info = table.Describe(target.Handler);
            owner = _dispatch.Spindles[info.Spindle].Context;
            handler = info.Method;
            Count(ref table.Counters(target.Handler));
        }
        else if (InstalledWord.Resolve(table, watch.TargetWord) is { } installation)
        {
            owner = installation.Owner;
            Count(ref installation.Counters);
        }

        if (Worker?.Strand == watch.Strand)
        {
            Worker!.Start();
        }
        else if (_dispatch.Reporter == watch.Strand)
        {
            Reporter!.Start();
        }

        _dispatch.Report(new FaultReport
        {
            Spindle = owner?.Descriptor,
            EventName = table.EventName,
            Handler = handler,
            Kind = FaultKind.Abandoned,
            Disabled = true,
        });
        if (owner != null)
        {
            Condemn(_dispatch.Spindles[owner.Number]);
        }

        if (watch.Strand.Ports.Innermost is { } port)
        {
            CondemnExporter(_dispatch.Spindles[port.Exporter], port);
        }
    }

    /// <summary>A strand was abandoned inside of a port: who let it wait there was cut off in the middle of a change.</summary>
    private void CondemnExporter(ActiveSpindle exporter, ServicePort port)
    {
        _dispatch.Report(new FaultReport
        {
            Spindle = exporter.Descriptor,
            EventName = $"port {port.InterfaceName}",
            Handler = string.Empty,
            Kind = FaultKind.Abandoned,
            Disabled = true,
        });
        Condemn(exporter);
    }

    private static void Count(ref HandlerCounters counters)
    {
        counters.Faulted++;
        counters.Overrun++;
    }

    private void RetireUnseen()
    {
        _gate.Enter();
        Retirement[] candidates = _retiring.Items.ToArray();
        _gate.Exit();
        foreach (Retirement retirement in candidates)
        {
            if (retirement.Look(_machine))
            {
                retirement.Installation.Retire();
                Forget(retirement);
            }
        }
    }

    private void Forget(Retirement retirement)
    {
        _gate.Enter();
        for (int index = 0; index < _retiring.Count; index++)
        {
            if (_retiring[index] == retirement)
            {
                _retiring.RemoveAt(index);
                break;
            }
        }

        _gate.Exit();
    }

    /// <summary>Strands of condemned spindles that did not end by themselves in their grace.</summary>
    private void AbandonLeft()
    {
        StrandEnding? left = null;
        for (StrandEnding? ending = _ending, next; ending != null; ending = next)
        {
            next = ending.Next;
            if (!ending.Look())
            {
                ending.Next = left;
                left = ending;
            }
        }

        _ending = left;
    }
}
