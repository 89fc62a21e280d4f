using KernelSuite;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace KernelBenchmarks.Runtime;

/// <summary>What the timer's tick costs the strand that it interrupts: the scheduler's work, and the look for handlers that run too long.</summary>
internal static class TickBenchmarks
{
    private const int Ticks = 20;

    internal static void Run()
    {
        Measure("tick, shallow stack");
        DeepStack.Run(static () => Measure("tick, stack 48 KB deep"));
    }

    /// <summary>The shortest time that a loop loses to a tick: of the longest turns after each tick, the first one's left out.</summary>
    private static void Measure(string name)
    {
        Strand self = Scheduler.Current;
        ulong shortest = ulong.MaxValue;
        ulong longest = ulong.MaxValue;
        long ticks = self.Ticks;
        long until = ticks + Ticks;
        ulong last = Tsc.Cycles;
        while (ticks < until)
        {
            ulong now = Tsc.Cycles;
            if (self.Ticks != ticks)
            {
                shortest = ulong.Min(shortest, longest);
                longest = 0;
                ticks = self.Ticks;
            }

            longest = ulong.Max(longest, now - last);
            last = now;
        }

        Bench.Figure(name, shortest, "instructions");
    }
}
