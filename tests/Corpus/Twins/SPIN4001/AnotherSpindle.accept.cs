// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks for the spindle beside it.</summary>
[Spindle]
public sealed partial class AnotherSpindle(IClock clock)
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count = clock.Nanoseconds;
}

/// <summary>Another spindle.</summary>
[Spindle]
public sealed partial class Beside
{
    /// <summary>How often it was asked.</summary>
    public long Count { get; private set; }

    [Handles<KernelReady>]
    private void Begin() => Count++;
}
