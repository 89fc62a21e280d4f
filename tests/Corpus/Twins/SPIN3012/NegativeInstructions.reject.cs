// expects: SPIN3012 at "-1"
using Spin;

namespace Corpus;

/// <summary>Says how many instructions it takes at most.</summary>
[Spindle]
public sealed partial class Brief
{
    private long _ready;

    [Handles<KernelReady>(LimitInstructions = -1)]
    private void Begin() => _ready++;
}
