using System;
using System.Threading;
using KernelSuite;
using Spin.Kernel.Strands;

namespace Regress.Strands;

/// <summary>preemption: two strands that spin alternate, though neither gives the processor away.</summary>
internal static class PreemptionTests
{
    private const int Alternations = 20;

    internal static void Register(TestRun run) => run.Test("preemption: two spinning strands alternate", static () =>
    {
        int turn = 0;
        Strand one = Scheduler.Start("spin-0", () => Alternate(ref turn, 0));
        Strand two = Scheduler.Start("spin-1", () => Alternate(ref turn, 1));
        one.Join();
        two.Join();
        Check.Equal(Alternations, turn);
    });

    /// <summary>Waits by spinning until it is its turn, and passes it on: only preemption ever lets the other one run.</summary>
    private static void Alternate(ref int turn, int self)
    {
        for (int own = self; own < Alternations; own += 2)
        {
            SpinWait(ref turn, own);
            Volatile.Write(ref turn, own + 1);
        }
    }

    private static void SpinWait(ref int turn, int own)
    {
        while (Volatile.Read(ref turn) != own)
        {
        }
    }
}
