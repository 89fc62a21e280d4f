using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Starts spindles again that have ended by a fault, as the image says: never, so many times, or always, each time after a longer
/// pause. Each restart has a strand of the nucleus of its own, so that one that takes long holds up nobody else's.
/// </summary>
/// <param name="dispatch">The spindles.</param>
/// <param name="lifecycle">What starts them.</param>
/// <param name="strands">The processor.</param>
/// <param name="log">The log.</param>
internal sealed class SpindleKeeper(KernelDispatch dispatch, SpindleLifecycle lifecycle, StrandMachine strands, ILog log)
{
    /// <summary>What starts and ends spindles.</summary>
    internal SpindleLifecycle Lifecycle => lifecycle;

    /// <summary>A handler of a spindle was disabled, the spindle condemned, or its constructor threw. Strand level.</summary>
    internal void Fell(SpindleDescriptor descriptor)
    {
        foreach (ActiveSpindle spindle in dispatch.Spindles)
        {
            if (spindle.Descriptor == descriptor && !descriptor.IsNucleus && descriptor.Restart.Attempts != 0)
            {
                Schedule(spindle);
            }
        }
    }

    /// <summary>
    /// Somebody calls a spindle that is not there. One that is dormant is activated, on a strand of the nucleus; a caller at Strand level waits
    /// for it, another is told that nobody is there yet.
    /// </summary>
    /// <returns>Whether the port leads somewhere now.</returns>
    internal bool TryDemand(ServicePort port)
    {
        ActiveSpindle exporter = dispatch.Spindles[port.Exporter];
        if (!exporter.Descriptor.IsDormant || exporter.State is not (SpindleState.Inactive or SpindleState.Starting) || !strands.MayBlock)
        {
            return false;
        }

        if (!TryWake(exporter) || strands.Current.Level == StrandLevel.Worker)
        {
            return false;
        }

        while (exporter.State is SpindleState.Inactive or SpindleState.Starting)
        {
            Scheduler.Sleep(1);
            strands.PollTermination();
        }

        return port.IsResolved;
    }

    /// <summary>Has a dormant spindle activated, where that is not on its way; so however many calls find nobody, they start one strand.</summary>
    private bool TryWake(ActiveSpindle spindle)
    {
        if (spindle.State != SpindleState.Inactive || !spindle.TryAwaitRestart())
        {
            return true;
        }

        try
        {
            Scheduler.Start($"wake {spindle.Context.Name}", () =>
            {
                spindle.EndAwaitingRestart(); // before, for its constructor can fall
                lifecycle.Wake(spindle);
            });
            return true;
        }
        catch (OutOfMemoryException)
        {
            spindle.EndAwaitingRestart();
            return false;
        }
    }

    private void Schedule(ActiveSpindle spindle)
    {
        if (!spindle.TryAwaitRestart())
        {
            return; // several of its handlers fell at once: one restart is for all of them
        }

        string name = spindle.Context.Name;
        if (!spindle.Restarts.TryNext(strands.Nanoseconds, out int delay))
        {
            spindle.EndAwaitingRestart();
            log.Write(LogLevel.Error, $"{name}: stays ended after {spindle.Restarts.Count} restarts");
            return;
        }

        log.Write(LogLevel.Warning, $"{name}: restart {spindle.Restarts.Count} in {delay} ms");
        try
        {
            Scheduler.Start($"restart {name}", () =>
            {
                Scheduler.Sleep(delay);
                spindle.EndAwaitingRestart();
                lifecycle.Restart(spindle);
            });
        }
        catch (OutOfMemoryException)
        {
            spindle.EndAwaitingRestart();
            log.Write(LogLevel.Error, $"{name}: stays ended; no memory is left for a strand that restarts it");
        }
    }
}
