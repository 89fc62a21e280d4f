using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace KernelSuite.Strands;

/// <summary>What strands cost.</summary>
internal static class SwitchFigures
{
    private const int Rounds = 1_000;
    private const int MostInstructionsOfSwitch = 60;

    private static ulong s_left;
    private static ulong s_shortest;

    internal static void Register(TestRun run)
    {
        run.Test("figures: a voluntary switch, from the call of block to the return from another strand's", static () =>
        {
            s_shortest = ulong.MaxValue;
            Strand main = Scheduler.Current;
            Strand other = Scheduler.Start("pong", () =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    Leave();
                    Scheduler.Unblock(main);
                }
            });
            Scheduler.Yield();
            for (int round = 0; round < Rounds; round++)
            {
                Scheduler.Unblock(other);
                Leave();
            }

            other.Join();
            Figures.Add("voluntary switch", s_shortest, "instructions");
            Check.True(!Figures.AreInstructions || s_shortest <= MostInstructionsOfSwitch, $"at most {MostInstructionsOfSwitch} instructions");
        });

        run.Test("figures: unblock and switch, there and back", static () =>
        {
            Strand main = Scheduler.Current;
            Strand other = Scheduler.Start("pong", () =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    Scheduler.Block();
                    Scheduler.Unblock(main);
                }
            });
            Scheduler.Yield();
            ulong before = Tsc.Cycles;
            for (int round = 0; round < Rounds; round++)
            {
                Scheduler.Unblock(other);
                Scheduler.Block();
            }

            Figures.Add("ping-pong round, two unblocks and two switches", (double)(Tsc.Cycles - before) / Rounds, "instructions");
            other.Join();
        });

        run.Test("figures: start, run, end and join a strand", static () =>
        {
            Scheduler.Start("warm", static () => { }).Join();
            ulong before = Tsc.Cycles;
            for (int round = 0; round < Rounds; round++)
            {
                Scheduler.Start("brief", static () => { }).Join();
            }

            Figures.Add("strand started, run and joined", (double)(Tsc.Cycles - before) / Rounds, "instructions");
        });
    }

    private static void Leave()
    {
        s_left = Tsc.Cycles;
        Scheduler.Block();
        ulong taken = Tsc.Cycles - s_left;
        if (taken < s_shortest)
        {
            s_shortest = taken;
        }
    }
}
