using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The interrupt of a processor's timer: the scheduler's tick.</summary>
internal sealed unsafe class SchedulerTick : InterruptHandler
{
    /// <inheritdoc/>
    internal override void Handle(ref InterruptFrame frame)
    {
        Strand interrupted = KernelStrandMachine.StrandOf(InterruptedState.BlockOf(ref frame));
        interrupted.Home.Tick(interrupted);
    }
}
