using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>From one strand, the one that booted, to many.</summary>
internal static class StrandStart
{
    /// <summary>
    /// Starts the scheduler of this processor: the caller becomes a strand, CoreLib's locks block, the tick runs, interrupts are on.
    /// </summary>
    /// <param name="machine">The processor.</param>
    /// <param name="settings">How finely time is divided.</param>
    /// <param name="random">The seeds of hash codes.</param>
    internal static void Start(KernelStrandMachine machine, SchedulerSettings settings, IRandom random)
    {
        CpuScheduler scheduler = new(machine, settings);
        KernelStrandMachine.Adopt(scheduler.Boot);
        scheduler.Prepare();
        Scheduler.Machine = machine;
        RuntimeBlocking.Current = new KernelBlocking(machine, random);
        Preemption.Hook = new SchedulerHook();
        Interrupts.Register(Vector.Timer, new SchedulerTick());
        LocalApicTimer.Start(settings.TickNanoseconds);
        Instructions.EnableInterrupts();
    }
}
