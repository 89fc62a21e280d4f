// expects: nothing
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Begins without waiting for itself.</summary>
[Spindle]
public sealed partial class AsyncVoid(IStrands strands)
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin()
    {
        strands.Yield();
        _ready++;
    }
}
