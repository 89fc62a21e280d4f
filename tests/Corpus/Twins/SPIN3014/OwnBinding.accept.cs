// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Calls its handler through the generated binding.</summary>
[Spindle]
public sealed partial class OwnBinding
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;

    private void Again() => Begin();
}
