using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The interrupt of a processor's timer: the scheduler's tick.</summary>
internal sealed unsafe class SchedulerTick : InterruptHandler
{
    /// <summary>What looks for handlers that run too long; null until there are handlers.</summary>
    internal static OverrunTick? Overruns { get; set; }

    /// <summary>What keeps the last events for the panic screen; null until there are events.</summary>
    internal static EventHistory? Events { get; set; }

    /// <inheritdoc/>
    internal override void Handle(ref InterruptFrame frame)
    {
        Strand interrupted = KernelStrandMachine.StrandOf(InterruptedState.BlockOf(ref frame));
        long now = interrupted.Home.Machine.Nanoseconds;
        interrupted.Home.Tick(interrupted, now);
        Events?.Tick(now);
        if (interrupted.Level != StrandLevel.Idle)
        {
            Overruns?.Look(interrupted, ref frame);
        }
    }
}
