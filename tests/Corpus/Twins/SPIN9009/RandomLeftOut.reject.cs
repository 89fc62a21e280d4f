// expects: SPIN9009
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|IRandom
// image: Part|Network|false
// image: Part|Random|false
using Spin;

namespace Corpus;

/// <summary>Throws dice in an image without random numbers.</summary>
[Spindle]
public sealed partial class RandomLeftOut(IRandom random)
{
    private long _dice;

    [Handles<KernelReady>]
    private void Begin() => _dice = (long)random.Next();
}
