using System;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace KernelSuite;

/// <summary>Runs a test as if there were no scheduler, and puts everything back.</summary>
internal static class BareMachine
{
    /// <summary>Runs a body with interrupts off and the timer silent.</summary>
    internal static void Run(Action body)
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        LocalApicTimer.Stop();
        Interrupts.Release(Vector.Timer);
        try
        {
            body();
        }
        finally
        {
            Instructions.DisableInterrupts();
            Interrupts.Register(Vector.Timer, new SchedulerTick());
            LocalApicTimer.Start(new SchedulerSettings().TickNanoseconds);
            Instructions.RestoreFlags(flags);
        }
    }
}
