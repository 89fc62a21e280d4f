using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Handlers that run after the raise: on a strand of their spindle, contained as others are, over when the spindle is.</summary>
internal static class AsyncTests
{
    private const int Capacity = 4;

    internal static void Register(TestRun run)
    {
        run.Test("after the raise: the raiser goes on, the handler may sleep and allocate", static () =>
        {
            Afterwards spindle = Kernel.Spindle<Afterwards>();
            MailedEvent.Raise(MailedWay.Sleep, "one");
            Check.Equal(0, spindle.Noted);
            Check.True(Kernel.Await(() => spindle.Noted == 1), "the handler run");
            Check.Equal("one...", spindle.Last);
        });
        run.Test("after the raise: from the Dispatch worker, which may not sleep", static () =>
        {
            Afterwards spindle = Kernel.Spindle<Afterwards>();
            int before = spindle.Noted;
            MailWork work = new();
            work.Attach(DispatchStart.Worker!);
            work.Signal();
            Check.True(Kernel.Await(() => spindle.Noted == before + 1), "the handler run");
            Check.Equal("from the worker...", spindle.Last);
        });
        run.Test("after the raise: what the queue cannot hold is dropped and counted", static () =>
        {
            Afterwards spindle = Kernel.Spindle<Afterwards>();
            (EventTable table, int handler) = Kernel.Find("Afterwards", "Handle");
            int noted = spindle.Noted;
            long dropped = table.Counters(handler).Dropped;
            MailedEvent.Raise(MailedWay.Sleep, "slow");
            for (int i = 0; i < 2 * Capacity; i++)
            {
                MailedEvent.Raise(MailedWay.Note, "quick");
            }

            Check.Equal(dropped + Capacity + 1, table.Counters(handler).Dropped);
            Check.True(Kernel.Await(() => spindle.Noted == noted + Capacity), "those that were held run");
        });
        run.Test("after the raise: a fault ends the run alone, and is told", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Afterwards", "Handle");
            Told told = Kernel.Spindle<Told>();
            long faulted = table.Counters(handler).Faulted;
            FaultTests.Without(() =>
            {
                MailedEvent.Raise(MailedWay.Throw, "on purpose");
                Check.True(Kernel.Await(() => table.Counters(handler).Faulted == faulted + 1), "counted");
            });
            Check.True(Kernel.Await(() => told.Last(FaultKind.Exception).Handler == "Handle"), "told");
            Goes();
        });
        run.Test("after the raise: a run over its own limit is ended", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Afterwards", "Handle");
            long overrun = table.Counters(handler).Overrun;
            FaultTests.Without(() =>
            {
                MailedEvent.Raise(MailedWay.Turn, string.Empty);
                Check.True(Kernel.Await(() => table.Counters(handler).Overrun == overrun + 1), "ended");
            });
            Goes();
        });
        run.Test("after the raise: a raise costs the Dispatch level no allocation", static () =>
        {
            long before = System.GC.GetAllocatedBytesForCurrentThread();
            MailedEvent.Raise(MailedWay.Note, "free");
            Check.Equal(before, System.GC.GetAllocatedBytesForCurrentThread());
            Goes();
        });
        run.Test("after the raise: a run that cannot be ended takes the spindle with it, its strand and its queue", static () =>
        {
            Afterwards spindle = Kernel.Spindle<Afterwards>();
            int noted = spindle.Noted;
            (EventTable table, int handler) = Kernel.Find("Afterwards", "Handle");
            MailedEvent.Raise(MailedWay.Hang, string.Empty);
            MailedEvent.Raise(MailedWay.Note, "never");
            Check.True(Kernel.Await(static () => Kernel.StateOf("Afterwards") == SpindleState.Condemned), "the spindle condemned");
            Check.True(!table.IsBound(handler), "the slot null");
            Check.True(Kernel.Await(static () => !HasStrand()), "its strand gone");
            MailedEvent.Raise(MailedWay.Note, "nobody");
            Check.Equal(noted, spindle.Noted);
        });
    }

    private static bool HasStrand()
    {
        foreach (Strand strand in Scheduler.Machine!.Scheduler.Strands.All.ToArray())
        {
            if (strand.Owner is { Name: "Afterwards" })
            {
                return true;
            }
        }

        return false;
    }

    private static void Goes()
    {
        Afterwards spindle = Kernel.Spindle<Afterwards>();
        int before = spindle.Noted;
        MailedEvent.Raise(MailedWay.Note, "on");
        Check.True(Kernel.Await(() => spindle.Noted > before), "the next run");
    }

    /// <summary>Raises at Dispatch level.</summary>
    private sealed class MailWork : DispatchWork
    {
        internal override bool Poll(int budget)
        {
            MailedEvent.Raise(MailedWay.Note, "from the worker");
            return false;
        }
    }
}
