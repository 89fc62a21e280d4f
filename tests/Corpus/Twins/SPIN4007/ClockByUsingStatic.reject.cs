// expects: SPIN4007 at "UtcNow"
using Spin;
using static System.DateTime;

namespace Corpus;

/// <summary>Asks for the time without naming whom.</summary>
[Spindle]
public sealed partial class ClockByUsingStatic
{
    private long _start;

    [Handles<KernelReady>]
    private void Begin() => _start = UtcNow.Ticks;
}
