// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Runs before the second.</summary>
[Spindle]
public sealed partial class First
{
    private long _ready;

    [Handles<KernelReady>(Before = typeof(Second))]
    private void Begin() => _ready++;
}

/// <summary>Runs before the first.</summary>
[Spindle]
public sealed partial class Second
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;
}
