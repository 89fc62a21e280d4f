// expects: SPIN4005 at "IClock clock"
using Spin;

namespace Corpus;

/// <summary>Asks its log by a pattern.</summary>
[Spindle]
public sealed partial class Pattern(ILog log)
{
    [Handles<KernelReady>]
    private void Begin()
    {
        if (log is IClock clock)
        {
            log.Write(LogLevel.Debug, "now", clock.Nanoseconds);
        }
    }
}
