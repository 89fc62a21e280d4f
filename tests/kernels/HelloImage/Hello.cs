using Spin;

namespace HelloImage;

/// <summary>Reports that it was constructed, bound and called.</summary>
[Spindle]
public sealed partial class Hello(ITestReport report)
{
    [Handles<KernelReady>]
    private void Ready()
    {
        report.Begin(1);
        report.Pass("hello: a spindle runs");
        report.End();
    }
}
