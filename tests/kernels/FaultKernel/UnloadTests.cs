using System;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Memory;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>A spindle is taken out of the running kernel: nothing of it is left, nobody else is harmed, and it can come back.</summary>
internal static class UnloadTests
{
    private const string Name = "Lodger";
    private const int Rounds = 20;
    private const ulong FramesOfNoise = 64; // page tables and heap blocks that others take meanwhile

    private static SpindleLifecycle Lifecycle => Kernel.Dispatch.Keeper!.Lifecycle;

    private static ActiveSpindle Spindle => Kernel.Active(Name);

    private static SpindleHoldings Holdings => Kernel.Dispatch.HoldingsOf(Spindle);

    internal static void Register(TestRun run)
    {
        run.Test("unload: what it had hold of is counted", static () =>
        {
            Settle();
            SpindleHoldings holdings = Holdings;
            Check.Equal(2, holdings.Handlers);
            Check.Equal(1, holdings.Installations);
            Check.Equal(3, holdings.Strands);
            Check.Equal(2, holdings.Locks);
            Check.True(holdings.Bytes > 100_000, $"its memory, found {holdings.Bytes}");
        });
        run.Test("unload: nothing is left, and who waits for its mutex is told", static () =>
        {
            Settle();
            IMutex mutex = Kernel.Spindle<Lodger>().Mutex;
            Exception? told = null;
            Strand waiter = Scheduler.Start("waiter", () =>
            {
                try
                {
                    mutex.Enter();
                }
                catch (InvalidOperationException exception)
                {
                    told = exception;
                }
            });
            Scheduler.Sleep(5);
            int steady = Kernel.Spindle<Steady>().ProvokedRuns;
            Check.Equal(LifecycleResult.Done, Lifecycle.Unload(Spindle));
            Check.True(Holdings.IsQuiet, $"nothing, found {Holdings}");
            Check.Equal(SpindleState.Unloaded, Spindle.State);
            waiter.Join();
            Check.True(told != null, "a waiter that is told");
            ProvokedEvent.Raise(Provocation.Nothing);
            Check.Equal(steady + 1, Kernel.Spindle<Steady>().ProvokedRuns);
        });
        run.Test("unload: it comes back with the same imports, and is told that the kernel is ready", static () =>
        {
            Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Spindle));
            Settle();
            LodgedEvent.Raise(LodgedWay.Nothing);
            Check.Equal(1, Kernel.Spindle<Lodger>().Runs);
            Check.Equal(3, Holdings.Strands);
            Check.Equal(1, Holdings.Installations);
        });
        run.Test("unload: a raise that sleeps in its handler leaves it", static () =>
        {
            Lodger lodger = Kernel.Spindle<Lodger>();
            bool returned = false;
            Strand raiser = Scheduler.Start("raiser", () =>
            {
                LodgedEvent.Raise(LodgedWay.Sleep);
                returned = true;
            });
            Scheduler.Sleep(5);
            Check.Equal(LifecycleResult.Done, Lifecycle.Unload(Spindle));
            raiser.Join();
            Check.True(returned, "a raiser that goes on");
            Check.Equal(1, lodger.FinallyRuns);
            Check.Equal(0, lodger.Runs - 1);
            Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Spindle));
        });
        run.Test("unload: 20 times in and out cost no strand, no stack, no memory", static () =>
        {
            Settle();
            ulong frames = 0;
            long bytes = 0;
            for (int round = 0; round < Rounds; round++)
            {
                Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Spindle));
                Settle();
                if (round == Rounds / 2)
                {
                    GC.Collect();
                    frames = PhysicalFrames.Free;
                    bytes = Holdings.Bytes;
                }
            }

            GC.Collect();
            Check.True(PhysicalFrames.Free + FramesOfNoise >= frames, $"frames {frames} before, {PhysicalFrames.Free} after");
            Check.True(Holdings.Bytes <= 2 * bytes, $"bytes {bytes} before, {Holdings.Bytes} after");
            Check.Equal(3, Holdings.Strands);
        });
        run.Test("unload: the nucleus' own stay, and two at once are refused", static () =>
        {
            foreach (ActiveSpindle spindle in Kernel.Dispatch.Spindles)
            {
                if (spindle.Descriptor.IsNucleus)
                {
                    Check.Equal(LifecycleResult.Nucleus, Lifecycle.Unload(spindle));
                }
            }

            Spindle.State = SpindleState.Ending;
            Check.Equal(LifecycleResult.Busy, Lifecycle.Restart(Spindle));
            Spindle.State = SpindleState.Active;
            Check.Equal(LifecycleResult.Done, Lifecycle.Unload(Spindle));
        });
    }

    /// <summary>Waits until the spindle has started all of its strands and they have come to rest.</summary>
    private static void Settle()
    {
        Lodger lodger = Kernel.Spindle<Lodger>();
        Check.True(Kernel.Await(() => lodger is { Ready: > 0, Turns: > 0 }), "a spindle that was told that the kernel is ready");
        Check.True(Kernel.Await(static () => Holdings is { Strands: 3, Locks: 2 }), $"its strands, found {Holdings}");
    }
}
