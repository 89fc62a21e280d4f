// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Handles with a type parameter.</summary>
[Spindle]
public sealed partial class Generic
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready += 1;
}
