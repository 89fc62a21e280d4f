// expects: SPIN4008 at "power"
using Spin;

namespace Corpus;

/// <summary>Asks for what it does not use.</summary>
[Spindle]
public sealed partial class UnusedPower(IClock clock, IPower power)
{
    private long _start;

    [Handles<KernelReady>]
    private void Begin() => _start = clock.Nanoseconds;
}
