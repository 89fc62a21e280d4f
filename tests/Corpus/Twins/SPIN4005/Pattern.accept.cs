// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks its log by a pattern.</summary>
[Spindle]
public sealed partial class Pattern(ILog log, IClock clock)
{
    [Handles<KernelReady>]
    private void Begin()
    {
        log.Write(LogLevel.Debug, "now", clock.Nanoseconds);
    }
}
