using System.Collections.Generic;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Console;

/// <summary>The strands of a processor as the shell shows them.</summary>
internal static class StrandFigures
{
    private const string Nucleus = "nucleus";

    /// <summary>Adds the strands of a scheduler.</summary>
    internal static void AddTo(ICollection<StrandCensus> strands, CpuScheduler scheduler)
    {
        foreach (Strand strand in scheduler.Strands.All.ToArray())
        {
            strands.Add(new StrandCensus(
                strand.Name,
                strand.Owner?.Name ?? Nucleus,
                NameOf(strand.Level),
                NameOf(strand.State),
                strand.Ticks * scheduler.Settings.TickNanoseconds));
        }
    }

    private static string NameOf(StrandLevel level) => level switch
    {
        StrandLevel.Idle => "idle",
        StrandLevel.Spent => "spent",
        StrandLevel.Low => "low",
        StrandLevel.Normal => "normal",
        StrandLevel.High => "high",
        _ => "Dispatch",
    };

    private static string NameOf(StrandState state) => state switch
    {
        StrandState.New => "new",
        StrandState.Ready => "ready",
        StrandState.Running => "running",
        StrandState.Blocked => "blocked",
        StrandState.Waiting => "waiting",
        StrandState.Sleeping => "sleeping",
        StrandState.Ended => "ended",
        _ => "abandoned",
    };
}
