using System;
using System.Threading;
using Spin;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace KernelSuite.Strands;

/// <summary>Strands on the machine itself: what a host's fake processor cannot show.</summary>
internal static class StrandTests
{
    private const long Millisecond = 1_000_000;

    internal static void Register(TestRun run)
    {
        run.Test("strands: one starts, runs and ends", static () =>
        {
            int runs = 0;
            Strand strand = Scheduler.Start("once", () => runs++);
            strand.Join();
            Check.Equal(1, runs);
            Check.True(strand.HasEnded, "an ended strand");
        });

        run.Test("strands: two that spin are preempted, and share the processor", static () =>
        {
            long first = 0;
            long second = 0;
            bool stop = false;
            Strand one = Scheduler.Start("spin-1", () => Spin(ref first, ref stop));
            Strand two = Scheduler.Start("spin-2", () => Spin(ref second, ref stop));
            Scheduler.Sleep(200);
            Volatile.Write(ref stop, true);
            one.Join();
            two.Join();
            Check.True(first > 0 && second > 0, "both ran");
            Check.True(Math.Max(first, second) < 3 * Math.Min(first, second), $"fair shares, found {first} and {second}");
        });

        run.Test("strands: a higher priority runs first, a lower one waits", static () =>
        {
            string order = "";
            Strand[] strands =
            [
                Scheduler.Start("low", () => order += "low ", StrandPriority.Low),
                Scheduler.Start("normal", () => order += "normal "),
                Scheduler.Start("high", () => order += "high ", StrandPriority.High),
            ];
            foreach (Strand strand in strands)
            {
                strand.Join();
            }

            Check.Equal("high normal low ", order);
        });

        run.Test("strands: yield goes round robin", static () =>
        {
            string order = "";
            Strand[] strands = new Strand[3];
            for (int index = 0; index < strands.Length; index++)
            {
                string name = index.ToString();
                strands[index] = Scheduler.Start(name, () =>
                {
                    for (int round = 0; round < 3; round++)
                    {
                        order += name;
                        Scheduler.Yield();
                    }
                });
            }

            foreach (Strand strand in strands)
            {
                strand.Join();
            }

            Check.Equal("012012012", order);
        });

        run.Test("strands: sleepers wake in the order of their times, not before them", static () =>
        {
            string order = "";
            Strand[] strands = new Strand[4];
            int[] times = [40, 10, 30, 20];
            bool early = false;
            for (int index = 0; index < strands.Length; index++)
            {
                int time = times[index];
                strands[index] = Scheduler.Start("sleeper", () =>
                {
                    long start = Tsc.Nanoseconds;
                    Scheduler.Sleep(time);
                    early |= Tsc.Nanoseconds - start < time * Millisecond;
                    order += $"{time} ";
                });
            }

            foreach (Strand strand in strands)
            {
                strand.Join();
            }

            Check.Equal("10 20 30 40 ", order);
            Check.True(!early, "nobody woken early");
        });

        run.Test("strands: a thousand come and go, and leave no stack behind", static () =>
        {
            Strand warm = Scheduler.Start("warm", static () => { });
            warm.Join();
            Scheduler.Sleep(5);
            int before = Scheduler.Current.Home.Strands.All.Count;
            int runs = 0;
            for (int index = 0; index < 1_000; index++)
            {
                Scheduler.Start("brief", () => Interlocked.Increment(ref runs)).Join();
            }

            Scheduler.Sleep(5);
            Check.Equal(1_000, runs);
            Check.Equal(before, Scheduler.Current.Home.Strands.All.Count);
        });

        run.Test("strands: several throw at once, each catches its own", ThrowAtOnce);
        run.Test("strands: thread statics are each strand's own", ThreadStatics);
    }

    [ThreadStatic]
    private static int s_own;

    private static void ThreadStatics()
    {
        Strand[] strands = new Strand[4];
        int wrong = 0;
        for (int index = 0; index < strands.Length; index++)
        {
            int value = index + 1;
            strands[index] = Scheduler.Start("statics", () =>
            {
                for (int round = 0; round < 100; round++)
                {
                    s_own += value;
                    Scheduler.Yield();
                }

                if (s_own != 100 * value)
                {
                    Interlocked.Increment(ref wrong);
                }
            });
        }

        foreach (Strand strand in strands)
        {
            strand.Join();
        }

        Check.Equal(0, wrong);
    }

    private static void ThrowAtOnce()
    {
        const int Rounds = 200;
        int caught = 0;
        int strange = 0;
        Strand[] strands = new Strand[6];
        for (int index = 0; index < strands.Length; index++)
        {
            string own = $"strand {index}";
            strands[index] = Scheduler.Start(own, () =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    try
                    {
                        Deep(round % 7, own);
                    }
                    catch (InvalidOperationException exception)
                    {
                        Interlocked.Increment(ref exception.Message == own ? ref caught : ref strange);
                    }
                }
            });
        }

        foreach (Strand strand in strands)
        {
            strand.Join();
        }

        Check.Equal(0, strange);
        Check.Equal(strands.Length * Rounds, caught);
    }

    private static void Deep(int depth, string message)
    {
        try
        {
            if (depth == 0)
            {
                Scheduler.Yield();
                throw new InvalidOperationException(message);
            }

            Deep(depth - 1, message);
        }
        finally
        {
            Scheduler.Yield();
        }
    }

    private static void Spin(ref long count, ref bool stop)
    {
        while (!Volatile.Read(ref stop))
        {
            count++;
        }
    }
}
