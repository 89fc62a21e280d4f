using System.Collections.Generic;
using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>A spindle whose share of the processor is limited. Where an instruction is a nanosecond's multiple: how a host shares its own is not asked.</summary>
internal static class ShareTests
{
    private const int HogStrands = 3;
    private const int HogMilliseconds = 1_000;

    internal static void Register(TestRun run)
    {
        run.Test("quota: the processor, of which a hog has its share however many strands it has, whatever their priority", static () =>
        {
            Hog hog = Kernel.Spindle<Hog>();
            List<Strand> hogs = [];
            bool isOver = false;
            Strand other = Scheduler.Start(
                "other",
                () =>
                {
                    while (!Volatile.Read(ref isOver))
                    {
                        Thread.SpinWait(1);
                    }
                });
            for (int started = 0; started < HogStrands; started++)
            {
                hogs.Add((Strand)hog.Gorge());
            }

            Scheduler.Sleep(HogMilliseconds);
            long hogged = 0;
            foreach (Strand strand in hogs)
            {
                hogged += strand.Ticks;
            }

            long others = other.Ticks;
            Volatile.Write(ref isOver, true);
            other.Join();
            hog.Sate();
            foreach (Strand strand in hogs)
            {
                strand.Join();
            }

            Check.True(hogged > 0, "it ran");
            Check.True(others > 3 * hogged, $"the other has most of it, found {others} ticks to the hog's {hogged}");
            Check.True(Denied() > 1, $"counted, window by window, found {Denied()}");
        });
    }

    private static long Denied() => QuotaTests.Denied(Kernel.Active("Hog"), QuotaUse.Processor);
}
