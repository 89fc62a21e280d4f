// expects: SPIN3008 at "Begin"
using Spin;

namespace Corpus;

/// <summary>Handles one event twice by one method.</summary>
[Spindle]
public sealed partial class BoundTwice
{
    private long _ready;

    [Handles<KernelReady>, Handles<KernelReady>(Order = Order.Last)]
    private void Begin() => _ready++;
}
