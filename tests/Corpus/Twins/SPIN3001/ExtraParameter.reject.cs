// expects: SPIN3001 at "Begin"
using Spin;

namespace Corpus;

/// <summary>Asks for more than the event has.</summary>
[Spindle]
public sealed partial class ExtraParameter
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin(int attempt = 1) => _ready += attempt;
}
