using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>What cannot be terminated is abandoned, and its spindle condemned; the kernel and the others go on.</summary>
internal static class HangTests
{
    internal static void Register(TestRun run)
    {
        run.Test("hang: in the body, and in the finally block that ends it", static () =>
        {
            HangsTwice spindle = Kernel.Spindle<HangsTwice>();
            Check.True(Kernel.Await(() => spindle.Turns > 0), "a strand of its own that runs");
            Abandoned(1, "HangsTwice", "Hang");
            Scheduler.Sleep(20);
            int turns = spindle.Turns;
            Scheduler.Sleep(20);
            Check.Equal(turns, spindle.Turns);
        });
        run.Test("hang: in a filter", static () => Abandoned(2, "HangsInFilter", "Hang"));
        run.Test("hang: over a service, and in the finally block that ends it", static () =>
        {
            HangsInFinally spindle = Kernel.Spindle<HangsInFinally>();
            Abandoned(3, "HangsInFinally", "Hang");
            Check.Equal(1, spindle.FinallyRuns);
        });
        run.Test("hang: none in a handler that took its containment's place, which is ended", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("HangsInlined", "Hang");
            int before = Kernel.Spindle<Steady>().HungRuns;
            HungEvent.Raise(HangsInlined.Way);
            Check.Equal(1L, table.Counters(handler).Overrun);
            Check.Equal(SpindleState.Active, Kernel.StateOf("HangsInlined"));
            Check.Equal(before + 1, Kernel.Spindle<Steady>().HungRuns);
        });
        run.Test("hang: in a handler installed at run time, whose spindle is known by it", static () =>
        {
            HangsInstalled spindle = Kernel.Spindle<HangsInstalled>();
            Told told = Kernel.Spindle<Told>();
            long handled = spindle.Harmless.Counters.Handled;
            Strand raiser = Kernel.Apart(static () => HungEvent.Raise(HangsInstalled.Way));
            Check.Equal(StrandState.Abandoned, raiser.State);
            Check.True(Kernel.Await(static () => Kernel.StateOf("HangsInstalled") == SpindleState.Condemned), "the spindle condemned");
            Check.True(Kernel.Await(() => told.Last(FaultKind.Abandoned).Spindle == "HangsInstalled"), "the fault told");
            Check.Equal(1L, spindle.Hanging.Counters.Overrun);
            Check.Equal(0L, spindle.Harmless.Counters.Overrun);
            Check.Equal(handled + 1, spindle.Harmless.Counters.Handled);
            int before = Kernel.Spindle<Steady>().HungRuns;
            HungEvent.Raise(HangsInstalled.Way);
            Check.Equal(before + 1, Kernel.Spindle<Steady>().HungRuns);
        });
        run.Test("hang: on the Dispatch worker, which is replaced", static () =>
        {
            Steady steady = Kernel.Spindle<Steady>();
            PollWork work = new();
            work.Attach(DispatchStart.Worker!);
            work.Signal();
            Check.True(Kernel.Await(() => steady.PolledRuns == 1), "the event raised by the worker");
            Strand before = DispatchStart.Worker!.Strand!;
            work.Hang = true;
            work.Signal();
            Check.True(Kernel.Await(() => Kernel.StateOf("HangsOnWorker") == SpindleState.Condemned), "the spindle condemned");
            Check.True(Kernel.Await(() => DispatchStart.Worker!.Strand != before), "another worker");
            work.Hang = false;
            int polled = steady.PolledRuns;
            work.Signal();
            Check.True(Kernel.Await(() => steady.PolledRuns > polled), "the work polled again");
            Check.True(Kernel.Find("HangsOnWorker", "Hang") is var (table, handler) && !table.IsBound(handler), "the slot null");
        });
        run.Test("hang: the others still handle", static () => FaultTests.Expect(Provocation.Nothing, null));
    }

    private static void Abandoned(int way, string spindle, string method)
    {
        (EventTable table, int handler) = Kernel.Find(spindle, method);
        Told told = Kernel.Spindle<Told>();
        Strand raiser = Kernel.Apart(() => HungEvent.Raise(way));
        Check.Equal(StrandState.Abandoned, raiser.State);
        Check.True(Kernel.Await(() => Kernel.StateOf(spindle) == SpindleState.Condemned), "the spindle condemned");
        Check.True(!table.IsBound(handler), "the slot null");
        Check.True(Kernel.Await(() => told.Last(FaultKind.Abandoned).Spindle == spindle), "the fault told");
        int before = Kernel.Spindle<Steady>().HungRuns;
        HungEvent.Raise(way);
        Check.Equal(before + 1, Kernel.Spindle<Steady>().HungRuns);
    }

    /// <summary>Raises at Dispatch level.</summary>
    private sealed class PollWork : DispatchWork
    {
        private bool _hang;

        /// <summary>Whether the handler is not to come back.</summary>
        internal bool Hang
        {
            set => Volatile.Write(ref _hang, value);
        }

        internal override bool Poll(int budget)
        {
            bool hang = Volatile.Read(ref _hang);
            Volatile.Write(ref _hang, false);
            PolledEvent.Raise(hang);
            return false;
        }
    }
}
