using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace KernelSuite.Machine;

/// <summary>The switch between two contexts, by hand: no scheduler, two thread blocks, and a hook that always chooses the other.</summary>
internal static unsafe class SwitchTests
{
    private const int Rounds = 1000;

    private static int s_turns;
    private static double s_sum;
    private static ulong s_before;
    private static ulong s_after;

    internal static void Register(TestRun run)
    {
        run.Test("switch: there and back, with what a call keeps", static () =>
        {
            using TwoContexts contexts = new(&TakeTurns);
            s_turns = 0;
            for (int round = 0; round < Rounds; round++)
            {
                double local = round * 0.5;
                contexts.SwitchToSecond();
                Check.Equal(round + 1, s_turns);
                Check.Equal(round * 0.5, local);
            }
        });

        run.Test("switch: its cost", static () =>
        {
            using TwoContexts contexts = new(&TakeTurns);
            ulong shortest = ulong.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                s_before = Instructions.ReadTimestamp();
                contexts.SwitchToSecond();
                shortest = round == 0 ? shortest : Math.Min(shortest, s_after - s_before);
            }

            Figures.Add("switch between thread blocks, with the calls around it", shortest, "instructions");
        });

        run.Test("preemption: every register comes back while another context runs", static () =>
        {
            using TwoContexts contexts = new(&InterruptItself);
            using Preempting preempting = new();
            s_turns = 0;
            long before = Cpu.Current->Preemptions;
            Check.Equal(0UL, Probes.Registers(Rounds));
            Check.Equal(Rounds, s_turns);
            Check.Equal(2L * Rounds, Cpu.Current->Preemptions - before);
        });

        run.Test("preemption: its cost, from one context into the other", static () =>
        {
            using TwoContexts contexts = new(&Measure);
            using Preempting preempting = new();
            ulong shortest = ulong.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                ulong after;
                fixed (ulong* before = &s_before)
                {
                    Probes.RoundTrip(before, &after);
                }

                shortest = round == 0 ? shortest : Math.Min(shortest, s_after - s_before);
            }

            Figures.Add("preemptive switch between thread blocks", shortest - Probes.RoundTripOverhead, "instructions");
        });

        run.Test("preemption: waits while it is disabled, and happens when it is enabled", static () =>
        {
            using TwoContexts contexts = new(&InterruptItself);
            using Preempting preempting = new();
            s_turns = 0;
            Preemption.Disable();
            Preemption.Disable();
            Probes.Interrupt();
            Check.Equal(0, s_turns);
            Preemption.Enable();
            Check.Equal(0, s_turns);
            Instructions.EnableInterrupts();
            Preemption.Enable();
            Instructions.DisableInterrupts();
            Check.Equal(1, s_turns);
        });
    }

    private static void TakeTurns()
    {
        while (true)
        {
            s_after = Instructions.ReadTimestamp();
            s_turns++;
            s_sum += Math.Sqrt(s_turns);
            TwoContexts.SwitchToFirst();
        }
    }

    private static void InterruptItself()
    {
        while (true)
        {
            s_turns++;
            s_sum += Math.Sqrt(s_turns);
            Probes.Interrupt();
        }
    }

    private static void Measure()
    {
        ulong before;
        while (true)
        {
            fixed (ulong* after = &s_after)
            {
                Probes.RoundTrip(&before, after);
            }
        }
    }
}
