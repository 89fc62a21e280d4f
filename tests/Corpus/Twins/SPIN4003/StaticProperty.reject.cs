// expects: SPIN4003 at "Clock"
using Spin;

namespace Corpus;

/// <summary>Offers its clock to all.</summary>
[Spindle]
public sealed partial class StaticProperty
{
    private readonly long _start;

    public StaticProperty(IClock clock)
    {
        _start = clock.Nanoseconds;
        Clock = clock;
    }

    private static IClock? Clock { get; set; }

    [Handles<KernelReady>]
    private void Begin() => Clock = _start > 0 ? Clock : null;
}
