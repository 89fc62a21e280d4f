// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Runs before who does not run.</summary>
[Spindle]
public sealed partial class First
{
    private long _ready;

    [Handles<KernelReady>(Before = typeof(Second))]
    private void Begin() => _ready++;
}

/// <summary>Handles faults.</summary>
[Spindle]
public sealed partial class Second
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}
