using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// The end of a spindle's strands: each is terminated at the next point where that is safe; those that do not end by themselves in
/// their grace are abandoned.
/// </summary>
/// <param name="spindle">The spindle, which starts no more.</param>
/// <param name="scheduler">The processor's strands.</param>
/// <param name="machine">The runtime.</param>
internal sealed class StrandEnding(SpindleContext spindle, CpuScheduler scheduler, DispatchMachine machine)
{
    /// <summary>The time between two looks.</summary>
    internal const int RoundMilliseconds = 2;

    private const int GraceRounds = 50;

    private int _rounds;

    /// <summary>The next of those that somebody looks at; null for the last.</summary>
    internal StrandEnding? Next { get; set; }

    /// <summary>Asks each to end. Strand level.</summary>
    internal void Begin()
    {
        foreach (Strand strand in scheduler.Strands.All.ToArray())
        {
            if (strand.Owner == spindle && !strand.HasEnded)
            {
                strand.Watch.AimAtBody();
                machine.RequestTermination(strand);
                scheduler.CancelWait(strand);
            }
        }
    }

    /// <summary>Looks at those that are left. Strand level.</summary>
    /// <returns>Whether none is.</returns>
    internal bool Look()
    {
        bool abandons = ++_rounds > GraceRounds;
        bool any = false;
        foreach (Strand strand in scheduler.Strands.All.ToArray())
        {
            if (strand.Owner != spindle)
            {
                continue;
            }

            any = true;
            if (abandons && !strand.HasEnded && machine.MayAbandon(strand))
            {
                scheduler.Strands.Abandon(strand);
            }
        }

        return !any;
    }
}
