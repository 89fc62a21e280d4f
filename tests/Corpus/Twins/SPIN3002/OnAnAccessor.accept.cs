// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Marks a getter.</summary>
[Spindle]
public sealed partial class OnAnAccessor
{
    private long _count;

    [Handles<KernelReady>]
    private void Ready() => _count++;
}
