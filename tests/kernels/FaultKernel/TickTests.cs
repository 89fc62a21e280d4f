using KernelSuite;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Ticks leave a strand most of the processor, however deep its stack: the look for handlers is bounded.</summary>
internal static class TickTests
{
    private const long Nanoseconds = 200_000_000;

    internal static void Register(TestRun run) =>
        run.Test("ticks: a strand 48 KB deep does most of what a shallow one does", static () =>
        {
            long shallow = 0;
            long deep = 0;
            Scheduler.Start("shallow", () => shallow = Count()).Join();
            Scheduler.Start("deep", () => DeepStack.Run(() => deep = Count())).Join();
            Report.Figure("ticks: turns of a shallow strand", shallow, "turns");
            Report.Figure("ticks: turns of a deep strand", deep, "turns");
            Check.True(deep > shallow / 4 * 3, $"more than three quarters of {shallow}, found {deep}");
        });

    /// <summary>How often a loop turns in a fifth of a second of the guest's time.</summary>
    private static long Count()
    {
        StrandMachine machine = Scheduler.Machine!;
        long until = machine.Nanoseconds + Nanoseconds;
        long turns = 0;
        while (machine.Nanoseconds < until)
        {
            turns++;
        }

        return turns;
    }
}
