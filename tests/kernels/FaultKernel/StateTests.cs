using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>State that survives: wherever its spindle is ended in the middle of a change, it is the one before or the one after.</summary>
internal static class StateTests
{
    private const string Name = "Ledger";
    private const int Rounds = 200;
    private const int SlowestTurns = 4_000_000;
    private const int SlowestSquared = Rounds * Rounds;

    private static ActiveSpindle Spindle => Kernel.Active(Name);

    internal static void Register(TestRun run)
    {
        run.Test("state: ended at 200 places, it is the one before or the one after", Sweep);
        run.Test("state: a handler that throws in the middle has changed nothing", static () =>
        {
            Account before = Value();
            PostedEvent.Raise(PostedWay.Throw, 0);
            Expect(before.Credit);
        });
        run.Test("state: handlers inside of one another change it as one", static () =>
        {
            Account before = Value();
            PostedEvent.Raise(PostedWay.Nest, 0);
            Expect(before.Credit + 2);
        });
        run.Test("state: one changes at a time; who is unloaded in the middle has changed nothing", static () =>
        {
            Ledger ledger = Kernel.Spindle<Ledger>();
            Account before = Value();
            Strand raiser = Scheduler.Start("raiser", static () => PostedEvent.Raise(PostedWay.Sleep, 0));
            Scheduler.Sleep(5);
            Expect(before.Credit);
            PostedEvent.Raise(PostedWay.Loop, 0);
            Check.Equal(1, ledger.Refused);
            Check.Equal(LifecycleResult.Done, Kernel.Dispatch.Keeper!.Lifecycle.Restart(Spindle));
            raiser.Join();
            Check.True(Kernel.Spindle<Ledger>() != ledger, "another life");
            Expect(before.Credit);
            PostedEvent.Raise(PostedWay.Loop, 0);
            Expect(before.Credit + 1);
        });
        run.Test("state: condemned in the middle, and restarted", static () =>
        {
            Account before = Value();
            object life = Kernel.Spindle<Ledger>();
            Kernel.Apart(static () => PostedEvent.Raise(PostedWay.Hang, 0));
            Check.True(Kernel.Await(() => Spindle.State == SpindleState.Active && Spindle.Instance != life), "another life");
            Expect(before.Credit);
            PostedEvent.Raise(PostedWay.Loop, 0);
            Expect(before.Credit + 1);
        });
        run.Test("state: handlers installed at run time commit, or drop what they set", static () =>
        {
            Account before = Value();
            using Installation installation = Kernel.Spindle<Ledger>().Install();
            PostedEvent.Raise(PostedWay.Loop, 0);
            Expect(before.Credit + 11);
            PostedEvent.Raise(PostedWay.Throw, 0);
            Expect(before.Credit + 11);
            Check.Equal(1L, installation.Counters.Faulted);
        });
        run.Test("state: a strand's body commits by itself, or not at all", static () =>
        {
            Ledger ledger = Kernel.Spindle<Ledger>();
            Account before = Value();
            ledger.Change(commits: false).Join();
            Expect(before.Credit);
            ledger.Change(commits: true).Join();
            Expect(before.Credit + 1);
        });
    }

    private static void Sweep() => FaultTests.Without(static () =>
    {
        (EventTable table, int handler) = Kernel.Find(Name, "Post");
        long handled = table.Counters(handler).Handled;
        long overrun = table.Counters(handler).Overrun;
        long credit = Value().Credit;
        long commits = Kernel.Spindle<Ledger>().Account.Commits;
        for (int round = 0; round < Rounds; round++)
        {
            PostedEvent.Raise(PostedWay.Loop, (int)((long)SlowestTurns * round * round / SlowestSquared));
            Expect(credit + table.Counters(handler).Handled - handled);
        }

        Check.Equal(handled + overrun + Rounds, table.Counters(handler).Handled + table.Counters(handler).Overrun);
        Check.Equal(table.Counters(handler).Handled - handled, Kernel.Spindle<Ledger>().Account.Commits - commits);
        Check.True(table.Counters(handler).Handled > handled, "rounds that were not ended");
        Check.True(table.Counters(handler).Overrun > overrun, "rounds that were");
        Check.True(Kernel.Dispatch.TrySetEnabled(table, handler, enabled: true), "a clean slate");
    });

    private static Account Value() => Kernel.Spindle<Ledger>().Account.Value;

    private static void Expect(long credit)
    {
        Account value = Value();
        Check.Equal(credit, value.Credit);
        Check.Equal(credit, value.Debit);
    }
}
