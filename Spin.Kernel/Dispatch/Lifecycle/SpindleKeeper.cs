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
