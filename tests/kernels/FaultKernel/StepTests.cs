using System.Runtime.CompilerServices;
using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>
/// Handlers that are ended at each of their instructions in turn. Whether it was each, only the emulator's log of interrupts tells: it is
/// compared outside with the instructions that there are.
/// </summary>
internal static class StepTests
{
    private const int Rounds = 1_500;
    private const int ShortestDelay = 100;

    /// <summary>The option of the command line that asks for these tests alone; its value is how many boots have gone through other delays.</summary>
    private const string Option = "everywhere";

    internal static void Register(TestRun run)
    {
        run.Test("steps: a handler that holds locks, in try blocks", static () => Step(SteppedKind.Holds));
        run.Test("steps: a handler that calls", static () => Step(SteppedKind.Calls));
        run.Test("steps: a handler that computes", static () => Step(SteppedKind.Computes));
    }

    private static void Step(SteppedKind kind)
    {
        (EventTable table, int handler) = Kernel.Find("Stepping", "Step");
        Stepping spindle = Kernel.Spindle<Stepping>();
        long overrun = table.Counters(handler).Overrun;
        int first = ShortestDelay + (KernelOptions.Line.TryGet(Option, out string boots) && int.TryParse(boots, out int before) ? before * Rounds : 0);
        FaultTests.Without(() =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                AwaitTick();
                SteppedEvent.Raise(kind, first + round);
                Check.Equal(overrun + round + 1, table.Counters(handler).Overrun);
                Check.True(spindle.IsLeft, "every finally block that is due has run");
                SweepTests.RequireWhole(spindle.Gate, spindle.Monitor);
            }
        });
        SweepTests.RequireWholeHeap();
    }

    /// <summary>Where between two ticks a handler begins must not depend on where the one before was ended: there are places it would never come to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AwaitTick()
    {
        CpuScheduler scheduler = Scheduler.Machine!.Scheduler;
        long tick = scheduler.Ticks;
        while (scheduler.Ticks == tick)
        {
            Interlocked.MemoryBarrier(); // the tick writes it, in this very loop
        }
    }
}
