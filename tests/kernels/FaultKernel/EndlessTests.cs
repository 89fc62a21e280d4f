using System;
using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>A handler that loops without a call of any service is terminated, too: its finally blocks run, its strand and spindle go on.</summary>
internal static class EndlessTests
{
    private const int Rounds = 20;

    internal static void Register(TestRun run, IEndlessEvent installs)
    {
        run.Test("endless: a handler that comes back", static () => Expect(EndlessWay.Ended, 0, overrun: 0));
        run.Test("endless: arithmetic", static () => Expect(EndlessWay.Arithmetic, 0));
        run.Test("endless: one instruction", static () => Expect(EndlessWay.OneInstruction, 0));
        run.Test("endless: a leaf method", static () => Expect(EndlessWay.Leaf, 0));
        run.Test("endless: in a try block, whose finally runs", static () => Repeat(EndlessWay.Try, 1));
        run.Test("endless: a finally sees no span that is half assigned", static () => Repeat(EndlessWay.TrySpan, 1));
        run.Test("endless: neither catch nor filter sees the termination", static () => Expect(EndlessWay.CaughtForever, 0));
        run.Test("endless: in a catch block", static () => Expect(EndlessWay.Catch, 0));
        run.Test("endless: in a finally block", static () => Expect(EndlessWay.Finally, 0));
        run.Test("endless: in a finally block that a fault brought about", static () => Expect(EndlessWay.FinallyOfFault, 0));
        run.Test("endless: through a chain of calls, each with a finally", static () => Expect(EndlessWay.Chain, 9));
        run.Test("endless: two methods that call one another in tail position", static () => Expect(EndlessWay.TailCalls, 0));
        run.Test("endless: called by the class library", static () => Expect(EndlessWay.Library, 0));
        run.Test("endless: with a lock, which is given back", static () =>
        {
            Expect(EndlessWay.Lock, 0);
            object gate = Kernel.Spindle<Endlessly>().Gate;
            Check.True(Monitor.TryEnter(gate), "a lock that is free");
            Monitor.Exit(gate);
        });
        run.Test("endless: near the end of the stack, twice", static () =>
        {
            Kernel.Apart(static () =>
            {
                Expect(EndlessWay.StackEnd, 0);
                Expect(EndlessWay.StackEnd, 0);
            });
            FaultTests.Expect(Provocation.Recurse, FaultKind.StackOverflow);
        });
        run.Test("endless: a handler that the compiler made part of the table", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Endlessly", "HangInlined");
            long before = table.Counters(handler).Overrun;
            FaultTests.Without(static () => EndlessEvent.Raise(EndlessWay.Inlined));
            Check.Equal(before + 1, table.Counters(handler).Overrun);
        });
        run.Test("endless: a handler installed at run time", () =>
        {
            uint state = 1;
            using Installation before = installs.Install(static _ => { });
            using Installation installation = installs.Install(_ => Endlessly.Turn(ref state));
            FaultTests.Without(static () => EndlessEvent.Raise(EndlessWay.Ended));
            Check.Equal(1L, installation.Counters.Overrun);
            Check.Equal(1L, before.Counters.Handled);
        });
        run.Test("endless: a handler inside the raise of another", () =>
        {
            using Installation outer = installs.Install(way =>
            {
                if (way == EndlessWay.OneInstruction)
                {
                    EndlessEvent.Raise(EndlessWay.Arithmetic);
                }
            });
            FaultTests.Without(static () => EndlessEvent.Raise(EndlessWay.OneInstruction));
            Check.Equal(1L, outer.Counters.Handled + outer.Counters.Overrun);
        });
        run.Test("endless: the others still handle", static () => FaultTests.Expect(Provocation.Nothing, null));
    }

    private static void Repeat(EndlessWay way, int finallyRuns)
    {
        for (int round = 0; round < Rounds; round++)
        {
            Expect(way, finallyRuns);
        }
    }

    private static void Expect(EndlessWay way, int finallyRuns, int overrun = 1)
    {
        (EventTable table, int handler) = Kernel.Find("Endlessly", "Hang");
        Endlessly spindle = Kernel.Spindle<Endlessly>();
        HandlerCounters before = table.Counters(handler);
        int steady = Kernel.Spindle<Steady>().EndlessRuns;
        int finallyBefore = spindle.FinallyRuns;
        FaultTests.Without(() => EndlessEvent.Raise(way));
        HandlerCounters after = table.Counters(handler);
        Check.Equal(before.Overrun + overrun, after.Overrun);
        Check.Equal(before.Faulted + overrun, after.Faulted);
        Check.Equal(before.Handled + 1 - overrun, after.Handled);
        Check.Equal(finallyBefore + finallyRuns + 1, spindle.FinallyRuns);
        Check.Equal(steady + 1, Kernel.Spindle<Steady>().EndlessRuns);
        Check.Equal(0, spindle.Caught);
        Check.Equal(0, spindle.Wrong);
        Check.Equal(SpindleState.Active, Kernel.StateOf("Endlessly"));
    }
}
