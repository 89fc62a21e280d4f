using System;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>A fault ends the handler that made it, and nothing else.</summary>
internal static class FaultTests
{
    private const int Seed = 20_260_801;
    private const int Storm = 1_000;

    internal static void Register(TestRun run)
    {
        run.Test("faults: a handler that does nothing wrong is handled", static () => Expect(Provocation.Nothing, null));
        run.Test("faults: throw", static () => Expect(Provocation.Throw, FaultKind.Exception));
        run.Test("faults: null reference", static () => Expect(Provocation.Null, FaultKind.Exception));
        run.Test("faults: division by zero", static () => Expect(Provocation.Divide, FaultKind.Exception));
        run.Test("faults: index", static () => Expect(Provocation.Index, FaultKind.Exception));
        run.Test("faults: cast", static () => Expect(Provocation.Cast, FaultKind.Exception));
        run.Test("faults: checked overflow", static () => Expect(Provocation.Overflow, FaultKind.Exception));
        run.Test("faults: stack overflow, twice", static () =>
        {
            Expect(Provocation.Recurse, FaultKind.StackOverflow);
            Expect(Provocation.Recurse, FaultKind.StackOverflow);
        });
        run.Test("faults: out of memory", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Faulty", "Hoard");
            Told told = Kernel.Spindle<Told>();
            for (int round = 1; round <= 2; round++)
            {
                HoardedEvent.Raise();
                Check.Equal((long)round, table.Counters(handler).Faulted);
                Check.Equal(round, Kernel.Spindle<Steady>().HoardedRuns);
            }

            Check.True(Kernel.Await(() => told.Last(FaultKind.OutOfMemory).Handler == "Hoard"), "told");
        });
        run.Test("faults: the spindle is told in words", static () =>
        {
            Expect(Provocation.Divide, FaultKind.Exception);
            HandlerFault fault = Kernel.Spindle<Told>().Last(FaultKind.Exception);
            Check.Equal("Faulty", fault.Spindle);
            Check.Equal("FaultKernel.Provoked", fault.EventName);
            Check.Equal("Do", fault.Handler);
            Check.True(fault.Reason.StartsWith("DivideByZeroException: ", StringComparison.Ordinal), $"the exception by name, found {fault.Reason}");
            Check.True(!fault.Disabled, "a handler that goes on");
        });
        run.Test("faults: a thousand of random kinds in a row", static () =>
        {
            Random random = new(Seed);
            Provocation[] kinds =
            [
                Provocation.Throw, Provocation.Null, Provocation.Divide, Provocation.Index, Provocation.Cast, Provocation.Overflow,
                Provocation.Recurse,
            ];
            (EventTable table, int handler) = Kernel.Find("Faulty", "Do");
            Steady steady = Kernel.Spindle<Steady>();
            int before = steady.ProvokedRuns;
            long faulted = table.Counters(handler).Faulted;
            Without(() =>
            {
                for (int round = 0; round < Storm; round++)
                {
                    ProvokedEvent.Raise(kinds[random.Next(kinds.Length)]);
                }
            });
            Check.Equal(faulted + Storm, table.Counters(handler).Faulted);
            Check.Equal(before + Storm, steady.ProvokedRuns);
            Check.True(table.IsBound(handler), "a handler that is still bound");
        });
    }

    /// <summary>Runs something while no handler is disabled for faulting often.</summary>
    internal static void Without(Action body)
    {
        FaultPolicy policy = Kernel.Dispatch.Policy;
        Kernel.Dispatch.Policy = new FaultPolicy(faults: 0);
        try
        {
            body();
        }
        finally
        {
            Kernel.Dispatch.Policy = policy;
        }
    }

    /// <summary>Provokes once, and sees that what should happen does and nothing else.</summary>
    internal static void Expect(Provocation what, FaultKind? kind) => Without(() => ExpectOne(what, kind));

    private static void ExpectOne(Provocation what, FaultKind? kind)
    {
        (EventTable table, int handler) = Kernel.Find("Faulty", "Do");
        Faulty faulty = Kernel.Spindle<Faulty>();
        Steady steady = Kernel.Spindle<Steady>();
        Told told = Kernel.Spindle<Told>();
        HandlerCounters before = table.Counters(handler);
        int steadyBefore = steady.ProvokedRuns;
        int finallyBefore = faulty.FinallyRuns;
        Check.True(Kernel.Await(static () => Kernel.Dispatch.Faults.IsEmpty && Kernel.Dispatch.Reporter!.State == StrandState.Blocked), "earlier faults told");
        int toldBefore = told.Count;
        ProvokedEvent.Raise(what);
        HandlerCounters after = table.Counters(handler);
        int faults = kind is null ? 0 : 1;
        Check.Equal(before.Faulted + faults, after.Faulted);
        Check.Equal(before.Handled + 1 - faults, after.Handled);
        Check.Equal(before.Overrun + (kind == FaultKind.Overrun ? 1 : 0), after.Overrun);
        Check.Equal(steadyBefore + 1, steady.ProvokedRuns);
        Check.Equal(finallyBefore + 1, faulty.FinallyRuns);
        Check.True(Kernel.Await(() => told.Count == toldBefore + faults), $"told of {faults}, found {told.Count - toldBefore}");
        if (kind is { } expected)
        {
            Check.Equal(expected, told.Last(expected).Kind);
        }
    }
}
