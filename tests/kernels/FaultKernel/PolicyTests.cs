using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;

namespace FaultKernel;

/// <summary>A handler that faults too often is disabled, its spindle is told, and it can be enabled again.</summary>
internal static class PolicyTests
{
    private const int Faults = 5;

    internal static void Register(TestRun run) => run.Test("policy: too many faults disable the handler", static () =>
    {
        (EventTable table, int handler) = Kernel.Find("Faulty", "Do");
        Faulty faulty = Kernel.Spindle<Faulty>();
        Steady steady = Kernel.Spindle<Steady>();
        Told told = Kernel.Spindle<Told>();
        FaultPolicy policy = Kernel.Dispatch.Policy;
        Kernel.Dispatch.Policy = new FaultPolicy(Faults, windowMilliseconds: 60_000);
        Check.True(Kernel.Dispatch.TrySetEnabled(table, handler, enabled: true), "a clean slate");
        int runs = faulty.Runs;
        int steadyRuns = steady.ProvokedRuns;
        int disabled = told.Disabled;
        try
        {
            for (int round = 0; round < 2 * Faults; round++)
            {
                ProvokedEvent.Raise(Provocation.Throw);
            }
        }
        finally
        {
            Kernel.Dispatch.Policy = policy;
        }

        Check.Equal(runs + Faults, faulty.Runs);
        Check.Equal(steadyRuns + (2 * Faults), steady.ProvokedRuns);
        Check.True(!table.IsBound(handler), "a handler that is not bound");
        Check.True(Kernel.Await(() => told.Disabled == disabled + 1), "the spindle told that it is disabled");
        Check.True(Kernel.Dispatch.TrySetEnabled(table, handler, enabled: true), "a handler that can be enabled");
        ProvokedEvent.Raise(Provocation.Nothing);
        Check.Equal(runs + Faults + 1, faulty.Runs);
    });
}
