// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Runs after who has no handler.</summary>
[Spindle]
public sealed partial class Last
{
    private long _ready;

    [Handles<KernelReady>(After = typeof(Silent))]
    private void Begin() => _ready++;
}

/// <summary>Says nothing.</summary>
[Spindle]
public sealed partial class Silent
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;
}
