using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>
/// Ends a handler over its limit that calls no service. The tick cannot: it finds the handler at any instruction, also where a span has its
/// new address and its old length, and <c>finally</c> bodies run after. It sets the trap flag, and the debug exception behind every instruction
/// looks whether the handler has come to the end of a turn of a loop; there its registers are edited so that it throws
/// (docs/decisions/0024). In the processor's exception, on its own stack; allocates nothing.
/// </summary>
/// <param name="map">The containments.</param>
internal sealed unsafe class TerminationStepper(ContainmentMap map) : ExceptionHandler
{
    /// <summary>
    /// After so many instructions without the end of a turn, the first instruction of a function will do: methods that call one another
    /// in tail position, or the class library, go round without a loop of the spindle's.
    /// </summary>
    private const int LoopsAlone = 10_000;

    /// <summary>What the exception's dispatcher needs of a stack; where less is left, the reserve below the guard is opened.</summary>
    private const ulong DispatcherStack = 8 * 1024;

    /// <summary>Begins to step, unless it has begun. In the tick's interrupt.</summary>
    /// <param name="block">The interrupted strand's block.</param>
    /// <param name="frame">Its registers.</param>
    internal void Arm(ThreadBlock* block, ref InterruptFrame frame)
    {
        if (MayStep(block, in frame))
        {
            block->Steps = block->Steps == 0 ? 1 : block->Steps;
            frame.Rflags |= Rflags.Trap;
        }
    }

    /// <inheritdoc/>
    internal override bool TryHandle(ref InterruptFrame frame, ulong address)
    {
        ThreadBlock* block = ThreadBlock.Current;
        if (block->Steps == 0)
        {
            // A switch of strands or flags that were saved while stepping bring the trap flag to where nobody is stepped any more.
            bool isTrap = (frame.Rflags & Rflags.Trap) != 0;
            frame.Rflags &= ~Rflags.Trap;
            return isTrap;
        }

        if (block->Steps < int.MaxValue)
        {
            block->Steps++;
        }

        if (!MayStep(block, in frame) || TryEnd(block, ref frame))
        {
            frame.Rflags &= ~Rflags.Trap; // the next tick begins again, if need be
        }

        return true;
    }

    /// <summary>
    /// The nucleus is not stepped: it ends the handler itself where its service is left, and must not be a hundred times slower until then.
    /// </summary>
    private bool MayStep(ThreadBlock* block, in InterruptFrame frame) =>
        KernelDispatchMachine.IsFree(block) && !((Cpu*)block->Cpu)->Stepped.IsNucleusAt((byte*)frame.Rip);

    private bool TryEnd(ThreadBlock* block, ref InterruptFrame frame)
    {
        if ((frame.Rflags & Rflags.InterruptEnable) == 0 || !CanEndAt((byte*)frame.Rip, block->Steps > LoopsAlone))
        {
            return false;
        }

        OverrunWatch watch = KernelStrandMachine.StrandOf(block).Watch;
        if (watch.Target < 0 || watch.IsDelivered || !TerminationDelivery.IsMeant(watch))
        {
            return false;
        }

        LimitedContext context = StrandStack.ContextOf(in frame);
        ulong target = TerminationPath.Follow(&context, in map[watch.Target], watch.TargetSlot + sizeof(ulong));
        if (target == 0 || TerminationDelivery.IsInFilter(block, target))
        {
            return false;
        }

        if (frame.Rsp - (ulong)block->StackLow < DispatcherStack)
        {
            StackGuard.TryOpenReserve(block->SoftGuard);
        }

        TerminationDelivery.Begin(block, watch, target);
        TerminationPoint.Enter(ref frame.Rip, ref frame.Rsi);
        return true;
    }

    /// <summary>
    /// Whether a spindle's code can be ended at an instruction; the compiler may have made a handler part of its containment.
    /// </summary>
    /// <param name="instruction">The next one that runs.</param>
    /// <param name="alsoAtEntries">Whether the first instruction of a function will do.</param>
    private bool CanEndAt(byte* instruction, bool alsoAtEntries)
    {
        bool isLoop = BackwardBranch.IsAt(instruction, out byte* turn);
        return (isLoop || alsoAtEntries)
            && UnwindCache.TryGet(instruction, out UnwindRow row)
            && row.Data != null
            && (MethodData.IsSpindle(row.Data) || map.Find((ulong)instruction + 1) != ContainmentMap.None)
            && ((isLoop && turn >= row.FunctionStart) || (alsoAtEntries && instruction == row.FunctionStart && !MethodData.IsFuncletBody(row.Data)));
    }
}
