using System;
using System.Threading;
using Spin.Kernel.Strands;

namespace KernelSuite.Strands;

/// <summary>Locks between preempted strands: the kernel's own, and CoreLib's.</summary>
internal static class LockTests
{
    private const int Strands = 4;
    private const int Rounds = 2_000;

    internal static void Register(TestRun run)
    {
        run.Test("locks: a mutex keeps preempted strands apart", static () =>
        {
            StrandMutex mutex = new(Scheduler.Machine!);
            long total = 0;
            int inside = 0;
            bool together = false;
            All(() =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    mutex.Enter();
                    together |= ++inside != 1;
                    total++;
                    if (round % 16 == 0)
                    {
                        Scheduler.Yield();
                    }

                    inside--;
                    mutex.Exit();
                }
            });
            Check.Equal(Strands * Rounds, total);
            Check.True(!together, "one at a time");
        });

        run.Test("locks: a mutex refuses the wrong owner, and itself twice", static () =>
        {
            StrandMutex mutex = new(Scheduler.Machine!);
            Check.Throws<InvalidOperationException>(mutex.Exit);
            mutex.Enter();
            Check.Throws<InvalidOperationException>(() => mutex.Enter());
            mutex.Exit();
        });

        run.Test("locks: a bounded buffer over a mutex and two conditions loses nothing", static () =>
        {
            StrandMutex mutex = new(Scheduler.Machine!);
            StrandCondition notEmpty = new(mutex);
            StrandCondition notFull = new(mutex);
            int[] buffer = new int[3];
            int count = 0;
            long sum = 0;
            Strand producer = Scheduler.Start("producer", () =>
            {
                for (int value = 1; value <= Rounds; value++)
                {
                    mutex.Enter();
                    while (count == buffer.Length)
                    {
                        notFull.Wait();
                    }

                    buffer[count++] = value;
                    notEmpty.Signal();
                    mutex.Exit();
                }
            });
            Strand consumer = Scheduler.Start("consumer", () =>
            {
                for (int value = 1; value <= Rounds; value++)
                {
                    mutex.Enter();
                    while (count == 0)
                    {
                        notEmpty.Wait();
                    }

                    sum += buffer[--count];
                    notFull.Signal();
                    mutex.Exit();
                }
            });
            producer.Join();
            consumer.Join();
            Check.Equal((long)Rounds * (Rounds + 1) / 2, sum);
        });

        run.Test("locks: a wait ends when its time is over", static () =>
        {
            StrandMutex mutex = new(Scheduler.Machine!);
            StrandCondition condition = new(mutex);
            mutex.Enter();
            Check.True(!condition.WaitUntil(Scheduler.TimeAfter(Scheduler.Machine!, 20)), "time over");
            Check.True(mutex.IsHeld, "the mutex owned again");
            mutex.Exit();
        });

        run.Test("locks: C#'s lock blocks and excludes", static () =>
        {
            object gate = new();
            long total = 0;
            All(() =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    lock (gate)
                    {
                        long before = total;
                        if (round % 64 == 0)
                        {
                            Scheduler.Sleep(1);
                        }

                        total = before + 1;
                    }
                }
            });
            Check.Equal(Strands * Rounds, total);
        });

        run.Test("locks: Monitor.Wait and Pulse", static () =>
        {
            object gate = new();
            bool ready = false;
            bool seen = false;
            Strand waiter = Scheduler.Start("waiter", () =>
            {
                lock (gate)
                {
                    while (!ready)
                    {
                        Monitor.Wait(gate);
                    }

                    seen = true;
                }
            });
            Scheduler.Sleep(2);
            lock (gate)
            {
                ready = true;
                Monitor.Pulse(gate);
            }

            waiter.Join();
            Check.True(seen, "the waiter woken");
        });
    }

    private static void All(Action body)
    {
        Strand[] strands = new Strand[Strands];
        for (int index = 0; index < Strands; index++)
        {
            strands[index] = Scheduler.Start($"locker-{index}", body);
        }

        foreach (Strand strand in strands)
        {
            strand.Join();
        }
    }
}
