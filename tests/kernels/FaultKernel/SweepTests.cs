using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>One handler, ended hundreds of times, each time that it has come a little further: nothing of the kernel's is ever torn.</summary>
internal static class SweepTests
{
    private const int Rounds = 400;
    private const int OtherTurns = 50;

    internal static void Register(TestRun run) =>
        run.Test("sweep: a handler ended at 400 places", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Sweeping", "Sweep");
            Sweeping spindle = Kernel.Spindle<Sweeping>();
            Steady steady = Kernel.Spindle<Steady>();
            long overrun = table.Counters(handler).Overrun;
            int steadyRuns = steady.SweptRuns;
            bool stop = false;
            int others = 0;
            Strand other = Scheduler.Start("other", () =>
            {
                while (!Volatile.Read(ref stop))
                {
                    others++;
                    Scheduler.Sleep(1);
                }
            });
            FaultTests.Without(() =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    SweptEvent.Raise(round);
                    Check.Equal(overrun + round + 1, table.Counters(handler).Overrun);
                    Check.Equal(steadyRuns + round + 1, steady.SweptRuns);
                    Check.Equal(spindle.Entered, spindle.Left);
                    RequireWhole(spindle.Gate, spindle.Monitor);
                }
            });
            Volatile.Write(ref stop, true);
            other.Join();
            Check.True(others > OtherTurns, $"another strand that goes on, found {others} turns");
            RequireWholeHeap();
        });

    /// <summary>What a termination could leave behind: locks, who pays, what the nucleus counts.</summary>
    internal static unsafe void RequireWhole(Lock gate, object monitor)
    {
        // A word left over on the stack can look like a handler that runs too long. Here nobody does, so that nothing may be thrown.
        Scheduler.Machine!.PollTermination();
        Check.True(!gate.IsHeldByCurrentThread, "a lock that was given back");
        Check.True(!Monitor.IsEntered(monitor), "a monitor that was given back");
        ThreadBlock* block = ThreadBlock.Current;
        Check.True(block->NoAbortDepth == 0, "nothing inside the nucleus");
        Check.True(block->PreemptDisableDepth == 0, "preemption on");
        Check.True(block->Steps == 0, "no step left");
        Check.True(block->Terminating == 0, "no termination asked for");
        Check.True(block->TerminationTarget == null, "no termination left");
    }

    /// <summary>Whether the collector finds its heap as it should be.</summary>
    internal static unsafe void RequireWholeHeap()
    {
        System.GC.Collect();
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        ThreadBlock* block = ThreadBlock.Current;
        KernelHeap.Enter(block);
        HeapVerifier verifier = new(KernelHeap.Current, (nint)layout.TextStart, (nint)layout.ImageEnd);
        bool sound = verifier.Verify();
        KernelHeap.Leave(block);
        Check.True(sound, $"a sound heap, found problem {(int)verifier.Problem}");
    }
}
