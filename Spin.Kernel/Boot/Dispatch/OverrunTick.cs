using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The part of the tick that looks for handlers which run too long. In the timer's interrupt; allocates nothing.</summary>
/// <param name="map">The containments.</param>
/// <param name="detector">What judges.</param>
/// <param name="stepper">Who ends what calls no service.</param>
/// <param name="supervisor">Who ends what cannot be terminated.</param>
internal sealed unsafe class OverrunTick(ContainmentMap map, OverrunDetector detector, TerminationStepper stepper, Supervisor supervisor)
{
    /// <summary>For how many ticks a handler is looked for that the unwinder does not find.</summary>
    private const int LongestDoubt = 100;

    /// <summary>For how many ticks more a handler may be inside of ports: whose exporter keeps it longer is at fault.</summary>
    private const int PortGrace = 200;

    /// <summary>Looks at the interrupted strand.</summary>
    internal void Look(Strand strand, ref InterruptFrame frame)
    {
        ThreadBlock* block = KernelStrandMachine.BlockOf(strand);
        ReadOnlySpan<ulong> stack = StrandStack.Words(block, frame.Rsp);
        OverrunWatch watch = strand.Watch;
        switch (detector.Tick(watch, stack, StrandStack.Align(frame.Rsp), frame.Rip))
        {
            case OverrunVerdict.Terminate:
                block->Terminating = 1;
                break;
            case OverrunVerdict.Step:
                stepper.Arm(block, ref frame);
                break;
            case OverrunVerdict.Ended:
                block->StopTerminating();
                block->TerminationTarget = null;
                watch.ClearTarget();
                break;
            case OverrunVerdict.Abandon:
                Abandon(strand, block, ref frame);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Abandons the strand, if it holds nothing of the nucleus and the unwinder, too, finds the handler on its stack. Else the next tick
    /// tries again: what it found may be a word left over, or the interrupted instruction one that the unwinder errs at.
    /// </summary>
    private void Abandon(Strand strand, ThreadBlock* block, ref InterruptFrame frame)
    {
        OverrunWatch watch = strand.Watch;
        if (!KernelDispatchMachine.IsFree(block) && (watch.GraceLeft > -PortGrace || !KernelDispatchMachine.IsFreeButForPorts(block)))
        {
            return;
        }

        ref readonly Containment target = ref map[watch.Target];
        LimitedContext context = StrandStack.ContextOf(in frame);
        ulong wanted = watch.TargetSlot + sizeof(ulong);
        if (FrameSearch.From(&context, isInstructionFault: true, target.Start, target.End, wanted) == 0)
        {
            Doubt(watch, block);
            return;
        }

        strand.Home.Strands.Abandon(strand);
        supervisor.Abandoned(watch);
    }

    /// <summary>Gives up what the unwinder never finds.</summary>
    private static void Doubt(OverrunWatch watch, ThreadBlock* block)
    {
        if (watch.GraceLeft < -LongestDoubt)
        {
            watch.Dismiss();
            block->StopTerminating();
        }
    }
}
