using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;

namespace FaultKernel;

/// <summary>Filters and handlers that run after the raise, where their spindle has a state, a quota, and an end.</summary>
internal static class AsyncRecoveryTests
{
    private const string Name = "Clerk";
    private const int Waiting = 2;

    private static ActiveSpindle Spindle => Kernel.Active(Name);

    private static SpindleLifecycle Lifecycle => Kernel.Dispatch.Keeper!.Lifecycle;

    internal static void Register(TestRun run)
    {
        run.Test("state: a filter commits when it returns, and drops what it set when it throws", static () =>
        {
            (EventTable table, int handler) = Kernel.Find(Name, "Rewrite");
            long credit = Credit();
            FiledEvent.Raise(FiledWay.Filter);
            Expect(credit + 1);
            FiledEvent.Raise(FiledWay.FilterThrows);
            Expect(credit + 1);
            Check.Equal(1L, table.Counters(handler).Faulted);
        });
        run.Test("state: a handler after the raise commits when it returns, and drops what it set when it throws", static () =>
        {
            (EventTable table, int handler) = Kernel.Find(Name, "File");
            long credit = Credit();
            FiledEvent.Raise(FiledWay.Handler);
            Check.True(Kernel.Await(() => Credit() == credit + 1), "a commit");
            FiledEvent.Raise(FiledWay.HandlerThrows);
            Check.True(Kernel.Await(() => table.Counters(handler).Faulted == 1), "a fault");
            Expect(credit + 1);
        });
        run.Test("quota: the strand of handlers after the raise is one of its strands", static () =>
        {
            Check.Equal(1, Kernel.Dispatch.HoldingsOf(Spindle).Strands);
            Check.Throws<QuotaExceededException>(static () => Kernel.Spindle<Clerk>().StartStrand());
        });
        run.Test("unload: handlers after the raise end in the middle of a run, with what waits, and come back", static () =>
        {
            (EventTable table, int handler) = Kernel.Find(Name, "File");
            Clerk clerk = Kernel.Spindle<Clerk>();
            long credit = Credit();
            long dropped = table.Counters(handler).Dropped;
            int begun = clerk.Begun;
            FiledEvent.Raise(FiledWay.HandlerSleeps);
            Check.True(Kernel.Await(() => clerk.Begun == begun + 1), "a run that sleeps");
            for (int raise = 0; raise < Waiting; raise++)
            {
                FiledEvent.Raise(FiledWay.Handler);
            }

            Check.Equal(LifecycleResult.Done, Lifecycle.Unload(Spindle));
            Check.True(Kernel.Dispatch.HoldingsOf(Spindle).IsQuiet, $"nothing, found {Kernel.Dispatch.HoldingsOf(Spindle)}");
            Check.Equal(dropped + Waiting, table.Counters(handler).Dropped);
            FiledEvent.Raise(FiledWay.Handler);
            Check.Equal(LifecycleResult.Done, Lifecycle.Restart(Spindle));
            Check.True(Kernel.Spindle<Clerk>() != clerk, "another life");
            Expect(credit);
            Works();
            Check.Equal(1, Kernel.Dispatch.HoldingsOf(Spindle).Strands);
        });
        run.Test("restart: too many faults after the raise bring a new life, with its handlers", static () =>
        {
            (EventTable table, int handler) = Kernel.Find(Name, "File");
            Clerk clerk = Kernel.Spindle<Clerk>();
            for (int round = 0; round < FaultPolicy.DefaultFaults; round++)
            {
                long faulted = table.Counters(handler).Faulted;
                FiledEvent.Raise(FiledWay.HandlerThrows);
                Check.True(Kernel.Await(() => table.Counters(handler).Faulted == faulted + 1), $"fault {round}");
            }

            Check.True(Kernel.Await(() => Spindle.State == SpindleState.Active && Spindle.Instance != (object)clerk), "another life");
            Works();
        });
    }

    private static void Works()
    {
        long credit = Credit();
        FiledEvent.Raise(FiledWay.Handler);
        Check.True(Kernel.Await(() => Credit() == credit + 1), "a run");
        Expect(credit + 1);
    }

    private static long Credit() => Kernel.Spindle<Clerk>().Account.Value.Credit;

    private static void Expect(long credit)
    {
        Account value = Kernel.Spindle<Clerk>().Account.Value;
        Check.Equal(credit, value.Credit);
        Check.Equal(credit, value.Debit);
    }
}
