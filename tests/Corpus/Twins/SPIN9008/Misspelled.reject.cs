// expects: SPIN9008
// expects: SPIN9007
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpse|
using Spin;

namespace Corpus;

/// <summary>Begins.</summary>
[Spindle]
public sealed partial class Begin
{
    private long _ready;

    [Handles<KernelReady>]
    private void Ready() => _ready++;
}
