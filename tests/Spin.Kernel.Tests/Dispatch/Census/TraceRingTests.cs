using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>The ring in which runs are recorded.</summary>
public sealed class TraceRingTests
{
    private const int Capacity = 8;

    [Fact]
    public void TheLastRuns_AreThereInTheirOrder_TheOthersAreCounted()
    {
        TraceRing ring = new(Capacity);
        Assert.Empty(ring.ToArray());
        for (int run = 1; run <= 21; run++)
        {
            Add(ring, run);
            Assert.Equal(Enumerable.Range(Math.Max(1, run - Capacity + 1), Math.Min(run, Capacity)), ring.ToArray().Select(static record => record.Handler));
            Assert.Equal(run, ring.Recorded);
            Assert.Equal(Math.Max(0, run - Capacity), ring.Lost);
        }
    }

    [Fact]
    public async Task WhatIsReadWhileOthersRecord_IsWholeAndInOrder()
    {
        const int Writers = 3;
        const int Runs = 200_000;
        TraceRing ring = new(64);
        int wrong = 0;
        Task[] writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (int run = 1; run <= Runs; run++)
            {
                Add(ring, (writer * Runs) + run);
            }
        }))];
        Task all = Task.WhenAll(writers);
        int[] last = new int[Writers];
        do
        {
            Array.Clear(last);
            foreach (TraceRecord record in ring.ToArray())
            {
                int writer = (record.Handler - 1) / Runs;
                bool isWhole = record.Spindle == record.Handler && record.Begin == record.Handler && record.Cycles == record.Handler;
                wrong += isWhole && record.Handler > last[writer] ? 0 : 1;
                last[writer] = record.Handler;
            }
        }
        while (!all.IsCompleted);

        await all;
        Assert.Equal(0, wrong);
        Assert.Equal(Writers * Runs, ring.Recorded);
        Assert.True(ring.ToArray().Length <= 64);
    }

    private static void Add(TraceRing ring, int run) => ring.Add(new TraceRecord(run, run, null, run, run));
}
