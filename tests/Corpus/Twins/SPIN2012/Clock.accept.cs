// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Waits by asking the clock.</summary>
[Spindle]
public sealed partial class Clock(IClock clock, IStrands strands)
{
    private long _waited;

    [Handles<KernelReady>]
    private void Begin()
    {
        long until = clock.Nanoseconds + 1_000_000;
        while (clock.Nanoseconds < until)
        {
            strands.Sleep(1);
        }

        _waited = until;
    }
}
