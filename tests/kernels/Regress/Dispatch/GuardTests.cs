using FaultKernel;
using KernelSuite;
using Spin;

namespace Regress.Dispatch;

/// <summary>disp-guardeval: a handler runs where its guard holds; a guard that faults does not hold.</summary>
internal static class GuardTests
{
    private const int Questions = 100;

    internal static void Register(TestRun run)
    {
        run.Test("disp-guardeval: each handler runs where its guard holds, and nowhere else", static () =>
        {
            Answers answers = Kernel.Spindle<Answers>();
            (answers.Odd, answers.Even, answers.AboveThreshold) = (0, 0, 0);
            for (int question = 1; question <= Questions; question++)
            {
                GuardedEvent.Raise(question);
                Check.Equal((question + 1) / 2, answers.Odd);
                Check.Equal(question / 2, answers.Even);
                Check.Equal(question > 10 ? question - 10 : 0, answers.AboveThreshold);
            }
        });
        run.Test("disp-guardeval: a guard that faults is false, and is counted", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Answers", "CountBehindFault");
            Kernel.Dispatch.TrySetEnabled(table, handler, enabled: true);
            long before = table.Counters(handler).GuardFaulted;
            GuardedEvent.Raise(1);
            Check.Equal(before + 1, table.Counters(handler).GuardFaulted);
            Check.Equal(0, Kernel.Spindle<Answers>().BehindFault);
        });
    }
}
