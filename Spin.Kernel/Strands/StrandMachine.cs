using System;

namespace Spin.Kernel.Strands;

/// <summary>
/// What scheduling needs of the processor. The kernel has one implementation, so the compiler calls it directly; tests on a host
/// have another, in which a switch hands over between threads.
/// </summary>
internal abstract class StrandMachine
{
    /// <summary>The strand that runs. Not for interrupt handlers, which are none.</summary>
    internal abstract Strand Current { get; }

    /// <summary>The scheduler of the processor that runs this.</summary>
    internal abstract CpuScheduler Scheduler { get; }

    /// <summary>Nanoseconds since boot.</summary>
    internal abstract long Nanoseconds { get; }

    /// <summary>Whether the code may give up the processor: it is not an interrupt handler, and preemption is enabled.</summary>
    internal abstract bool MayBlock { get; }

    /// <summary>Keeps this processor's interrupts away.</summary>
    /// <returns>What to give back to <see cref="RestoreInterrupts"/>.</returns>
    internal abstract ulong DisableInterrupts();

    /// <summary>Lets interrupts come again if they could before.</summary>
    internal abstract void RestoreInterrupts(ulong flags);

    /// <summary>Lets interrupts come.</summary>
    internal abstract void EnableInterrupts();

    /// <summary>Takes a spin lock, with this processor's interrupts off.</summary>
    /// <returns>What to give back to <see cref="RestoreInterrupts"/>.</returns>
    internal abstract ulong Lock(ref int word);

    /// <summary>Gives a spin lock back; interrupts stay off.</summary>
    internal abstract void Unlock(ref int word);

    /// <summary>Gives a new strand a stack on which the first switch to it enters <see cref="StrandLifecycle.RunCurrent"/>.</summary>
    /// <returns>False where memory is used up.</returns>
    internal abstract bool TryPrepare(Strand strand);

    /// <summary>Takes the stack of a strand back that will never run again.</summary>
    internal abstract void Release(Strand strand);

    /// <summary>Parks the running strand and runs another; interrupts are off. Returns when something switches back.</summary>
    internal abstract void Switch(Strand from, Strand to);

    /// <summary>Another strand is due on this processor; interrupts are off.</summary>
    internal abstract void RequestSwitch();

    /// <summary>Switches now if another strand is due and the code may give up the processor.</summary>
    internal abstract void SwitchIfDue();

    /// <summary>Waits for an interrupt, with interrupts on.</summary>
    internal abstract void WaitForInterrupt();

    /// <summary>A strand's body let an exception escape.</summary>
    internal abstract void BodyFaulted(Strand strand, Exception exception);

    /// <summary>Ends the handler in charge if it is to be terminated.</summary>
    internal abstract void PollTermination();

    /// <summary>Refuses callers that may not give up the processor.</summary>
    /// <exception cref="InvalidOperationException">The caller is an interrupt handler, or has disabled preemption.</exception>
    internal void RequireMayBlock()
    {
        if (!MayBlock)
        {
            throw new InvalidOperationException("What can block was called where nothing may block.");
        }
    }

    /// <summary>Refuses callers below Strand level.</summary>
    /// <exception cref="InvalidOperationException">The caller is at Interrupt or Dispatch level.</exception>
    internal void RequireStrandLevel()
    {
        if (!MayBlock || Current.Level == StrandLevel.Worker)
        {
            throw new InvalidOperationException("Only code at Strand level may do what can block.");
        }
    }
}
