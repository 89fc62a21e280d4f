using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The runtime as dispatch sees it.</summary>
internal sealed unsafe class KernelDispatchMachine : DispatchMachine
{
    /// <summary>How many ticks a handler whose spindle is taken out has for its finally blocks.</summary>
    private const int LeaveTicks = 100;

    /// <inheritdoc/>
    internal override long TimeStamp => (long)Tsc.Cycles;

    /// <inheritdoc/>
    internal override int SwitchOwner(int owner) => AllocationContext.SwitchOwner(owner);

    /// <inheritdoc/>
    internal override bool TakeTermination()
    {
        ThreadBlock* block = ThreadBlock.Current;
        if (block->TerminationTarget == null)
        {
            return false;
        }

        block->TerminationTarget = null;
        block->StopTerminating();
        KernelStrandMachine.StrandOf(block).Watch.Finish();
        return true;
    }

    /// <inheritdoc/>
    internal override void RequestTermination(Strand strand)
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        ThreadBlock* block = KernelStrandMachine.BlockOf(strand);
        if (block != null)
        {
            block->Terminating = 1;
        }

        Instructions.RestoreFlags(flags);
    }

    /// <inheritdoc/>
    internal override bool MayAbandon(Strand strand)
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        ThreadBlock* block = KernelStrandMachine.BlockOf(strand);
        bool may = block != null && IsFree(block);
        Instructions.RestoreFlags(flags);
        return may;
    }

    /// <summary>Whether a strand holds nothing of the nucleus.</summary>
    internal static bool IsFree(ThreadBlock* block) => block->NoAbortDepth == 0 && block->PreemptDisableDepth == 0;

    /// <inheritdoc/>
    internal override void EnterNucleus() => ThreadBlock.Current->NoAbortDepth++;

    /// <inheritdoc/>
    internal override void LeaveNucleus() => ThreadBlock.Current->NoAbortDepth--;

    /// <summary>Whether a strand holds nothing of the nucleus, but is perhaps inside of ports.</summary>
    internal static bool IsFreeButForPorts(ThreadBlock* block) =>
        block->NoAbortDepth == block->PortDepth && block->PreemptDisableDepth == 0;

    /// <inheritdoc/>
    internal override void EnterPort()
    {
        ThreadBlock* block = ThreadBlock.Current;
        block->NoAbortDepth++;
        block->PortDepth++;
    }

    /// <inheritdoc/>
    internal override void LeavePort()
    {
        ThreadBlock* block = ThreadBlock.Current;
        block->PortDepth--;
        block->NoAbortDepth--;
    }

    /// <inheritdoc/>
    internal override bool TryFindCode(Delegate target, out ulong start, out ulong end) =>
        DelegateCode.TryFind(target, out start, out end);

    /// <summary>
    /// A strand that parked itself is unwound, and the answer is exact. One that was preempted may stand where the unwinder errs: any word
    /// of its stack that could be a return address into the code counts; it will run again soon.
    /// </summary>
    internal override bool MayBeInside(Strand strand, ulong start, ulong end)
    {
        Preemption.Disable();
        bool inside = IsInside(KernelStrandMachine.BlockOf(strand), start, end);
        Preemption.Enable();
        return inside;
    }

    /// <inheritdoc/>
    internal override void RequestLeave(Strand strand, int containment, in Containment target)
    {
        Preemption.Disable();
        ThreadBlock* block = KernelStrandMachine.BlockOf(strand);
        OverrunWatch watch = strand.Watch;
        if (block != null && block != ThreadBlock.Current && block->SavedStackPointer != null && !block->IsInterrupted
            && watch.Target == ContainmentMap.None)
        {
            LimitedContext context = StrandStack.ContextOf(block);
            ulong frame = FrameSearch.From(&context, isInstructionFault: false, target.Start, target.End, FrameSearch.Anywhere);
            if (frame != 0)
            {
                watch.AimAtWaiting(containment, frame - sizeof(ulong), LeaveTicks);
                block->Terminating = 1;
                strand.Home.CancelWait(strand);
            }
        }

        Preemption.Enable();
    }

    /// <inheritdoc/>
    internal override void LimitBytes(int owner, long bytes) => OwnerLedger.SetQuota(owner, bytes);

    /// <inheritdoc/>
    internal override long RefusalsOf(int owner) => OwnerLedger.Read(owner).Refusals;

    /// <inheritdoc/>
    internal override long BytesOf(int owner)
    {
        OwnerUsage usage = OwnerLedger.Read(owner);
        return usage.LiveBytes + usage.BytesSinceMark;
    }

    private static bool IsInside(ThreadBlock* block, ulong start, ulong end)
    {
        if (block == null || block == ThreadBlock.Current || block->SavedStackPointer == null)
        {
            return false;
        }

        if (!block->IsInterrupted)
        {
            LimitedContext context = StrandStack.ContextOf(block);
            return FrameSearch.From(&context, isInstructionFault: false, start, end, FrameSearch.Anywhere) != 0;
        }

        ulong at = InterruptedState.Of(block)->Frame.Rip;
        if (at >= start && at < end)
        {
            return true;
        }

        foreach (ulong word in StrandStack.Words(block, (ulong)block->ParkedStackPointer))
        {
            if (word > start && word <= end)
            {
                return true;
            }
        }

        return false;
    }
}
