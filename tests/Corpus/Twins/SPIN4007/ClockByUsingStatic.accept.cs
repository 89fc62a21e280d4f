// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks for the time without naming whom.</summary>
[Spindle]
public sealed partial class ClockByUsingStatic(IClock clock)
{
    private long _start;

    [Handles<KernelReady>]
    private void Begin() => _start = clock.Nanoseconds;
}
