// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Handles one event twice by one method.</summary>
[Spindle]
public sealed partial class BoundTwice
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;
}
