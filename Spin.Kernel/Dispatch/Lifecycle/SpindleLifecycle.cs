using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Takes a spindle out of a running kernel and brings it back: a new instance from the same binding, with the same imports. What is taken
/// out leaves nothing behind (<see cref="SpindleHoldings"/>); where some strand does not leave its code it counts as condemned, and
/// is not started again, so that never two of a spindle run.
/// </summary>
/// <param name="dispatch">The kernel's dispatch.</param>
/// <param name="machine">The runtime.</param>
/// <param name="scheduler">The processor's strands.</param>
/// <param name="activation">What constructs spindles.</param>
/// <param name="log">The log.</param>
internal sealed class SpindleLifecycle(
    KernelDispatch dispatch, DispatchMachine machine, CpuScheduler scheduler, SpindleActivation activation, ILog log)
{
    /// <summary>After how many looks it is given up that the last strand leaves: longer than any limit and its grace.</summary>
    private const int Patience = 1_000;

    /// <summary>The containments of handlers; null where none are known.</summary>
    internal ContainmentMap? Map { get; init; }

    /// <summary>Takes a spindle out. Strand level, not on a strand of the spindle itself.</summary>
    internal LifecycleResult Unload(ActiveSpindle spindle)
    {
        LifecycleResult claimed = Claim(spindle);
        if (claimed != LifecycleResult.Done)
        {
            return claimed;
        }

        if (!TryEnd(spindle))
        {
            return LifecycleResult.StillRuns;
        }

        spindle.State = SpindleState.Unloaded;
        log.Write(LogLevel.Information, $"{spindle.Context.Name}: unloaded");
        return LifecycleResult.Done;
    }

    /// <summary>Takes a spindle out, where it is in, and starts it anew. Strand level, not on a strand of the spindle itself.</summary>
    internal LifecycleResult Restart(ActiveSpindle spindle)
    {
        LifecycleResult claimed = Claim(spindle);
        if (claimed != LifecycleResult.Done)
        {
            return claimed;
        }

        if (!TryEnd(spindle))
        {
            return LifecycleResult.StillRuns;
        }

        ForgetFaults(spindle);
        if (!activation.TryActivate(spindle))
        {
            return LifecycleResult.Failed;
        }

        log.Write(LogLevel.Information, $"{spindle.Context.Name}: restarted");
        return LifecycleResult.Done;
    }

    /// <summary>Starts a dormant spindle, which has never been in. Strand level.</summary>
    internal LifecycleResult Wake(ActiveSpindle spindle)
    {
        LifecycleResult result = LifecycleResult.Busy;
        dispatch.Exclusively(() =>
        {
            if (spindle.State == SpindleState.Inactive)
            {
                spindle.State = SpindleState.Starting;
                result = LifecycleResult.Done;
            }
        });
        if (result == LifecycleResult.Done)
        {
            log.Write(LogLevel.Information, $"{spindle.Context.Name}: activated on demand");
            result = activation.TryActivate(spindle) ? LifecycleResult.Done : LifecycleResult.Failed;
        }

        return result;
    }

    /// <summary>From here on the caller alone starts or ends the spindle.</summary>
    private LifecycleResult Claim(ActiveSpindle spindle)
    {
        if (spindle.Descriptor.IsNucleus)
        {
            return LifecycleResult.Nucleus;
        }

        LifecycleResult result = LifecycleResult.Busy;
        dispatch.Exclusively(() =>
        {
            if (spindle.State is not (SpindleState.Starting or SpindleState.Ending))
            {
                spindle.State = SpindleState.Ending;
                result = LifecycleResult.Done;
            }
        });
        return result;
    }

    /// <summary>Takes all from a spindle, and waits until nobody is inside its code.</summary>
    /// <returns>False where somebody stays; the spindle is then condemned.</returns>
    private bool TryEnd(ActiveSpindle spindle)
    {
        dispatch.Ports?.Retarget(spindle);
        dispatch.Unbind(spindle);
        StrandEnding strands = new(spindle.Context, scheduler, machine);
        strands.Begin();
        bool ended = false;
        for (int round = 0; round < Patience && !ended; round++)
        {
            bool isEmpty = strands.Look();
            if (isEmpty)
            {
                spindle.Locks.Break(scheduler.Machine);
            }

            ended = isEmpty & AreOthersOutside(spindle) & AreCallersOutside(spindle) && dispatch.HoldingsOf(spindle).IsQuiet;
            if (!ended)
            {
                Scheduler.Sleep(StrandEnding.RoundMilliseconds);
            }
        }

        spindle.Instance = null;
        spindle.Context.States.Drop();
        dispatch.Ports?.Drop(spindle);
        if (!ended)
        {
            spindle.State = SpindleState.Condemned;
            log.Write(LogLevel.Error, $"{spindle.Context.Name}: condemned; a strand does not leave it");
        }

        return ended;
    }

    /// <summary>Whether no strand of others is inside a handler of the spindle; those that wait there are asked to leave.</summary>
    private bool AreOthersOutside(ActiveSpindle spindle)
    {
        bool outside = true;
        Strand[] strands = scheduler.Strands.All.ToArray();
        for (int index = 0; index < (Map?.Count ?? 0); index++)
        {
            ref readonly Containment containment = ref Map![index];
            if (containment.IsInstalled || containment.Table!.Describe(containment.Handler).Spindle != spindle.Context.Number)
            {
                continue;
            }

            foreach (Strand strand in strands)
            {
                if (!strand.HasEnded && machine.MayBeInside(strand, containment.Start, containment.End))
                {
                    outside = false;
                    machine.RequestLeave(strand, index, in containment);
                }
            }
        }

        return outside;
    }

    /// <summary>Whether no strand of others is inside a port of the spindle's. Those that are come out by themselves: they are not ended there.</summary>
    private bool AreCallersOutside(ActiveSpindle spindle)
    {
        foreach (Strand strand in scheduler.Strands.All.ToArray())
        {
            if (!strand.HasEnded && strand.Ports.Lead(spindle.Context.Number))
            {
                return false;
            }
        }

        return true;
    }

    private void ForgetFaults(ActiveSpindle spindle)
    {
        foreach (ActiveEvent active in dispatch.Events)
        {
            for (int handler = 0; handler < active.Table.HandlerCount; handler++)
            {
                if (active.Table.Describe(handler).Spindle == spindle.Context.Number)
                {
                    active.HistoryOf(handler).Clear();
                }
            }
        }
    }
}
