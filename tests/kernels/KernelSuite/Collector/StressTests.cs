using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace KernelSuite.Collector;

/// <summary>
/// A minute of guest time in which preempted strands allocate, throw and collect. It runs only where the kernel's command line asks
/// for it: counted at one instruction a nanosecond it would be sixty thousand million instructions.
/// </summary>
internal static unsafe class StressTests
{
    /// <summary>What the command line must contain.</summary>
    internal static ReadOnlySpan<byte> Word => "stress"u8;

    private const int StrandCount = 4;
    private const int Seconds = 60;
    private const int SecondsBetweenChecks = 1;
    private const int Milliseconds = 1000;
    private const int FewestPreemptions = 100_000;

    internal static void Register(TestRun run) =>
        run.Test("stress: four preempted strands allocate, throw and collect for a minute of guest time", FourStrands);

    private static long Preemptions => Cpu.Current->Preemptions;

    private static void FourStrands()
    {
        StressWorker[] workers = new StressWorker[StrandCount];
        Strand[] strands = new Strand[StrandCount];
        uint collections = KernelHeap.Current->Statistics.Collections;
        long restarts = AllocationRestart.Count;
        long preemptions = Preemptions;
        long start = Scheduler.Machine!.Nanoseconds;
        for (int index = 0; index < StrandCount; index++)
        {
            StressWorker worker = new((uint)index + 1);
            workers[index] = worker;
            strands[index] = Scheduler.Start($"stress-{index}", worker.Run);
        }

        for (int second = 0; second < Seconds; second += SecondsBetweenChecks)
        {
            Scheduler.Sleep(SecondsBetweenChecks * Milliseconds);
            HeapProbe.Verify();
        }

        long rounds = 0;
        foreach (StressWorker worker in workers)
        {
            worker.Stop();
        }

        for (int index = 0; index < StrandCount; index++)
        {
            strands[index].Join();
            Check.Equal("", workers[index].Failure);
            rounds += workers[index].Rounds;
        }

        HeapProbe.Verify();
        Report.Figure("stress: guest time", (Scheduler.Machine.Nanoseconds - start) / 1_000_000_000.0, "seconds");
        Report.Figure("stress: rounds", rounds, "rounds");
        Report.Figure("stress: collections", KernelHeap.Current->Statistics.Collections - collections, "collections");
        Report.Figure("stress: preemptions", Preemptions - preemptions, "preemptions");
        Report.Figure("stress: allocations taken back", AllocationRestart.Count - restarts, "restarts");
        Check.True(Preemptions - preemptions > FewestPreemptions, "ticks=10000 turn=100 on the command line");
    }
}
