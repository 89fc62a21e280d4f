// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks for less than nothing.</summary>
[Spindle]
public sealed partial class Negative
{
    private long _ready;

    [Handles<KernelReady>(LimitMicroseconds = 1_000)]
    private void Begin() => _ready++;
}
