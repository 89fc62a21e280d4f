using FaultKernel;
using KernelSuite;
using Spin;
using Spin.Kernel.Dispatch;

namespace Regress.Dispatch;

/// <summary>disp-cancel: a handler ends the raise, and those behind it do not run.</summary>
internal static class CancelTests
{
    internal static void Register(TestRun run, ICancelledEvent right)
    {
        run.Test("disp-cancel: a static handler ends the raise where its guard holds", static () =>
        {
            Check.Equal("first last ", OrderOf(1));
            Check.Equal("first cancel ", OrderOf(Answers.Cancelling));
        });
        run.Test("disp-cancel: one that faults ends nothing", static () =>
        {
            FaultPolicy policy = Kernel.Dispatch.Policy;
            Kernel.Dispatch.Policy = new FaultPolicy(faults: 0);
            try
            {
                Check.Equal("first last ", OrderOf(Answers.Faulting));
            }
            finally
            {
                Kernel.Dispatch.Policy = policy;
            }
        });
        run.Test("disp-cancel: a handler installed at run time ends it too", () =>
        {
            using (right.Install(static _ => Kernel.Spindle<Answers>().Order += "installed ", options: new InstallOptions(Order.First, key: 2, cancels: true)))
            {
                Check.Equal("first installed ", OrderOf(2));
                Check.Equal("first last ", OrderOf(1));
            }

            Check.Equal("first last ", OrderOf(2));
        });
    }

    private static string OrderOf(int question)
    {
        Answers answers = Kernel.Spindle<Answers>();
        answers.Order = "";
        CancelledEvent.Raise(question);
        return answers.Order;
    }
}
