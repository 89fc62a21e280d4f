using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Spindles that have ended by a fault are restarted as the image says, each time after a longer pause.</summary>
internal static class RestartTests
{
    private const int Attempts = 3; // as in the project

    private static int s_failures;

    /// <summary>Whether the constructor that asks is to fail.</summary>
    internal static bool TakeFailure()
    {
        int left = Volatile.Read(ref s_failures);
        Volatile.Write(ref s_failures, left > 0 ? left - 1 : 0);
        return left > 0;
    }

    internal static void Register(TestRun run)
    {
        run.Test("restart: a disabled handler's spindle, three times, then it stays ended", static () =>
        {
            ActiveSpindle spindle = Kernel.Active("Phoenix");
            (EventTable table, int handler) = Kernel.Find("Phoenix", "Fall");
            for (int attempt = 1; attempt <= Attempts; attempt++)
            {
                object? life = spindle.Instance;
                Disable();
                Check.True(Kernel.Await(() => spindle.Instance != life && spindle.State == SpindleState.Active), $"restart {attempt}");
                Check.Equal(attempt, spindle.Restarts.Count);
                LodgedEvent.Raise(LodgedWay.Nothing);
                Check.Equal(1, Kernel.Spindle<Phoenix>().Runs);
            }

            object? last = spindle.Instance;
            Disable();
            Scheduler.Sleep(100);
            Check.True(!table.IsBound(handler) && spindle.Instance == last, "a handler that stays disabled");
        });
        run.Test("restart: a condemned spindle comes back, its constructor's failures in between", static () =>
        {
            ActiveSpindle spindle = Kernel.Active("Lazarus");
            object? life = spindle.Instance;
            Volatile.Write(ref s_failures, 2);
            Strand raiser = Kernel.Apart(static () => LodgedEvent.Raise(LodgedWay.Hang));
            Check.Equal(StrandState.Abandoned, raiser.State);
            Check.True(Kernel.Await(() => spindle.State == SpindleState.Active && spindle.Instance != life), "another life");
            Check.Equal(3, spindle.Restarts.Count);
            LodgedEvent.Raise(LodgedWay.Nothing);
            Check.Equal(1, Kernel.Spindle<Lazarus>().Runs);
        });
        run.Test("restart: the others still handle", static () => FaultTests.Expect(Provocation.Nothing, null));
    }

    private static void Disable()
    {
        for (int round = 0; round < FaultPolicy.DefaultFaults; round++)
        {
            LodgedEvent.Raise(LodgedWay.Throw);
        }
    }
}
