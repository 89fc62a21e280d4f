// expects: SPIN3012 at "-1"
using Spin;

namespace Corpus;

/// <summary>Asks for less than nothing.</summary>
[Spindle]
public sealed partial class Negative
{
    private long _ready;

    [Handles<KernelReady>(LimitMicroseconds = -1)]
    private void Begin() => _ready++;
}
