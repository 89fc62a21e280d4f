// expects: SPIN3002 at "get"
using Spin;

namespace Corpus;

/// <summary>Marks a getter.</summary>
[Spindle]
public sealed partial class OnAnAccessor
{
    private long _count;

    private long Ready
    {
        [Handles<KernelReady>]
        get => _count++;
    }
}
