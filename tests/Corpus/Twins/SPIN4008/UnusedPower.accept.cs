// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks for what it does not use.</summary>
[Spindle]
public sealed partial class UnusedPower(IClock clock)
{
    private long _start;

    [Handles<KernelReady>]
    private void Begin() => _start = clock.Nanoseconds;
}
