using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The interrupt of a processor's timer: the scheduler's tick.</summary>
internal sealed unsafe class SchedulerTick : InterruptHandler
{
    /// <summary>What looks for handlers that run too long; null until there are handlers.</summary>
    internal static OverrunTick? Overruns { get; set; }

    /// <inheritdoc/>
    internal override void Handle(ref InterruptFrame frame)
    {
        Strand interrupted = KernelStrandMachine.StrandOf(InterruptedState.BlockOf(ref frame));
        interrupted.Home.Tick(interrupted);
        if (interrupted.Level != StrandLevel.Idle)
        {
            Overruns?.Look(interrupted, ref frame);
        }
    }
}
