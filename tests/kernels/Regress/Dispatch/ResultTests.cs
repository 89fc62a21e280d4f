using FaultKernel;
using KernelSuite;
using Spin;

namespace Regress.Dispatch;

/// <summary>disp-noinvoke, disp-post and disp-result: no result, one, and many; and handlers that run after all others.</summary>
internal static class ResultTests
{
    internal static void Register(TestRun run)
    {
        run.Test("disp-noinvoke: a result is due and nobody handles it", static () =>
        {
            UnhandledEventException thrown = Check.Throws<UnhandledEventException>(static () => UnansweredEvent.Raise(1));
            Check.True(thrown.Message.Contains("Unanswered", System.StringComparison.Ordinal), $"the event's name in: {thrown.Message}");
        });
        run.Test("disp-noinvoke: an event with a default", static () => Check.Equal(42, DefaultedEvent.Raise(1)));
        run.Test("disp-noinvoke: an event without a result", static () => SilentEvent.Raise(1));
        run.Test("disp-noinvoke: a handler that is disabled gives none", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Answers", "Answer");
            Kernel.Dispatch.TrySetEnabled(table, handler, enabled: false);
            try
            {
                Check.Throws<UnhandledEventException>(static () => AskedEvent.Raise(1));
            }
            finally
            {
                Kernel.Dispatch.TrySetEnabled(table, handler, enabled: true);
            }
        });
        run.Test("disp-post: a handler ordered last sees what the others did", static () =>
        {
            Answers answers = Kernel.Spindle<Answers>();
            answers.Order = "";
            OrderedEvent.Raise(1);
            Check.Equal("first between last ", answers.Order);
        });
        run.Test("disp-result: one", static () => Check.Equal(8, AskedEvent.Raise(7)));
        run.Test("disp-result: any", static () =>
        {
            Check.True(FoldedAnyEvent.Raise(4) && FoldedAnyEvent.Raise(5) && FoldedAnyEvent.Raise(12), "one or both");
            Check.True(!FoldedAnyEvent.Raise(13), "none");
        });
        run.Test("disp-result: all", static () =>
        {
            Check.True(FoldedAllEvent.Raise(4), "both");
            Check.True(!FoldedAllEvent.Raise(5) && !FoldedAllEvent.Raise(12), "one alone");
        });
        run.Test("disp-result: the first, the last, the sum, a fold of the event's own", static () =>
        {
            Check.Equal(7, FoldedFirstEvent.Raise(7));
            Check.Equal(14, FoldedLastEvent.Raise(7));
            Check.Equal(42, FoldedSumEvent.Raise(7));
            Check.Equal(21, FoldedOwnEvent.Raise(7));
        });
    }
}
