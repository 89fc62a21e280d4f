// expects: SPIN3006
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Wants to be first, and after the second.</summary>
[Spindle]
public sealed partial class First
{
    private long _ready;

    [Handles<KernelReady>(Order = Order.First, After = typeof(Second))]
    private void Begin() => _ready++;
}

/// <summary>Wants nothing.</summary>
[Spindle]
public sealed partial class Second
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;
}
