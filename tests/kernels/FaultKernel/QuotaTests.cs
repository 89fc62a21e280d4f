using System;
using System.Collections.Generic;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>A spindle that wants more than its quota is denied it; the others do not notice.</summary>
internal static class QuotaTests
{
    private const int Strands = 2; // as in the project
    private const int Installs = 3;
    private const int Memory = 2 << 20;
    private const int OthersMemory = 4 << 20;
    private const int ShortStrands = 50;

    private static ActiveSpindle Spindle => Kernel.Active("Greedy");

    internal static void Register(TestRun run)
    {
        run.Test("quota: strands", static () =>
        {
            Greedy greedy = Kernel.Spindle<Greedy>();
            for (int started = 0; started < ShortStrands; started++)
            {
                greedy.StartShortStrand().Join();
            }

            for (int started = 0; started < Strands; started++)
            {
                greedy.StartStrand();
            }

            Check.Throws<QuotaExceededException>(() => greedy.StartStrand());
            Check.Equal(Strands, Kernel.Dispatch.HoldingsOf(Spindle).Strands);
            Check.Equal(1L, Denied(QuotaUse.Strands));
            Scheduler.Start("another's", static () => { }).Join();
        });
        run.Test("quota: handlers installed at run time", static () =>
        {
            Greedy greedy = Kernel.Spindle<Greedy>();
            List<Installation> installed = [];
            for (int count = 0; count < Installs; count++)
            {
                installed.Add(greedy.Install());
            }

            Check.Throws<QuotaExceededException>(() => greedy.Install());
            ProvokedEvent.Raise(Provocation.Nothing);
            Check.Equal(Installs, greedy.Runs);
            installed[0].Uninstall();
            installed.Add(greedy.Install());
            Check.Throws<QuotaExceededException>(() => greedy.Install());
            Check.Equal(2L, Denied(QuotaUse.Installs));
        });
        run.Test("quota: memory, of which the others have what they had", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Greedy", "Hoard");
            LodgedEvent.Raise(LodgedWay.Hoard);
            Check.Equal(1L, table.Counters(handler).Faulted);
            int hoarded = Kernel.Spindle<Greedy>().Hoarded;
            Check.True(hoarded is > Memory / 2 and <= Memory, $"its quota, found {hoarded}");
            Check.True(Denied(QuotaUse.Memory) > 0, "a refusal that is counted");
            byte[] others = new byte[OthersMemory];
            Check.Equal(OthersMemory, others.Length);
        });
        run.Test("quota: all of it comes back with a restart", static () =>
        {
            Check.Equal(LifecycleResult.Done, Kernel.Dispatch.Keeper!.Lifecycle.Restart(Spindle));
            GC.Collect();
            Greedy greedy = Kernel.Spindle<Greedy>();
            for (int started = 0; started < Strands; started++)
            {
                greedy.StartStrand();
            }

            for (int count = 0; count < Installs; count++)
            {
                greedy.Install();
            }

            LodgedEvent.Raise(LodgedWay.Hoard);
            Check.True(greedy.Hoarded > Memory / 2, $"its quota again, found {greedy.Hoarded}");
            Check.Equal(LifecycleResult.Done, Kernel.Dispatch.Keeper!.Lifecycle.Unload(Spindle));
        });
    }

    private static long Denied(string name) => Denied(Spindle, name);

    /// <summary>How often a spindle was denied more of something.</summary>
    internal static long Denied(ActiveSpindle spindle, string name)
    {
        foreach (QuotaUse quota in Kernel.Dispatch.QuotasOf(spindle))
        {
            if (quota.Name == name)
            {
                return quota.Denied;
            }
        }

        throw new InvalidOperationException($"no quota {name}");
    }
}
