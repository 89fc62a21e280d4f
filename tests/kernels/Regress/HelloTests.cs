using FaultKernel;
using KernelSuite;
using Regress.Dispatch;
using Spin.Kernel.Dispatch;

namespace Regress;

/// <summary>hello: a spindle is there and is told that the kernel is ready.</summary>
internal static class HelloTests
{
    internal static void Register(TestRun run) => run.Test("hello: every spindle is active and was told that the kernel is ready", static () =>
    {
        foreach (ActiveSpindle spindle in Kernel.Dispatch.Spindles)
        {
            Check.Equal(SpindleState.Active, spindle.State);
        }

        Check.True(Kernel.Spindle<Answers>().IsTold, "a spindle that was told");
    });
}
