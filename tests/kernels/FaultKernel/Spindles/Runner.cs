using KernelSuite;
using Spin;

namespace FaultKernel;

/// <summary>Runs the tests when the kernel is ready.</summary>
/// <param name="installs">The right to install handlers.</param>
[Spindle]
public sealed partial class Runner(IProvokedEvent installs)
{
    [Handles<KernelReady>]
    private void Run()
    {
        TestRun run = new();
        FaultTests.Register(run);
        OverrunTests.Register(run);
        PolicyTests.Register(run);
        GraceTests.Register(run, installs);
        HangTests.Register(run);
        run.RunAll(new Report(), string.Empty);
    }
}
