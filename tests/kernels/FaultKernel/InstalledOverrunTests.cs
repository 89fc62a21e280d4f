using System;
using KernelSuite;
using Spin;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Handlers installed at run time share code, and yet each has its own limit and answers for itself alone.</summary>
internal static class InstalledOverrunTests
{
    private const int Limit = 20_000; // the event's, in microseconds
    private const int NanosecondsPerMicrosecond = 1_000;

    private static IClock? s_clock;

    internal static void Register(TestRun run, IProvokedEvent installs, IClock clock)
    {
        s_clock = clock;
        run.Test("overrun: one installed handler of three", () =>
        {
            using Installation before = installs.Install(static _ => { });
            using Installation looping = installs.Install(static _ => Loop(long.MaxValue));
            using Installation after = installs.Install(static _ => { });
            FaultTests.Without(static () => ProvokedEvent.Raise(Provocation.Nothing));
            Expect(before, handled: 1, overrun: 0);
            Expect(looping, handled: 0, overrun: 1);
            Expect(after, handled: 1, overrun: 0);
        });
        run.Test("overrun: an installed handler has its own limit", () =>
        {
            using Installation strict = installs.Install(static _ => Loop(Limit / 2), options: new InstallOptions(limitMicroseconds: 1));
            using Installation usual = installs.Install(static _ => Loop(Limit / 2));
            FaultTests.Without(static () => ProvokedEvent.Raise(Provocation.Nothing));
            Expect(strict, handled: 0, overrun: 1);
            Expect(usual, handled: 1, overrun: 0);
        });
        run.Test("overrun: installed handlers of one raise are not one run", () =>
        {
            Installation[] handlers = new Installation[4];
            for (int index = 0; index < handlers.Length; index++)
            {
                handlers[index] = installs.Install(static _ => Loop(Limit / 2));
            }

            FaultTests.Without(static () => ProvokedEvent.Raise(Provocation.Nothing));
            foreach (Installation installation in handlers)
            {
                Expect(installation, handled: 1, overrun: 0);
                installation.Uninstall();
            }
        });
        run.Test("overrun: an installed handler that uninstalled itself", () =>
        {
            Installation? leaving = null;
            leaving = installs.Install(_ =>
            {
                leaving!.Uninstall();
                Loop(long.MaxValue);
            });
            FaultTests.Without(static () => ProvokedEvent.Raise(Provocation.Nothing));
            Expect(leaving, handled: 0, overrun: 1);
            Check.True(Kernel.Await(() => leaving.State == InstallationState.Retired), "retired");
        });
    }

    /// <summary>Runs for some microseconds of the strand's own time, over a service: ticks that find it.</summary>
    private static void Loop(long microseconds)
    {
        Strand self = Scheduler.Current;
        long tick = self.Home.Settings.TickNanoseconds;
        long ticks = microseconds == long.MaxValue ? long.MaxValue : self.Ticks + (microseconds * NanosecondsPerMicrosecond / tick);
        while (self.Ticks < ticks && s_clock!.Nanoseconds >= 0)
        {
        }
    }

    private static void Expect(Installation installation, long handled, long overrun)
    {
        Check.Equal(handled, installation.Counters.Handled);
        Check.Equal(overrun, installation.Counters.Overrun);
        Check.Equal(overrun, installation.Counters.Faulted);
    }
}
