// expects: SPIN3002 at "Begin"
// expects: SPIN4011 at "async"
// expects: SPIN4011 at "Task.CompletedTask"
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Begins without waiting for itself.</summary>
[Spindle]
public sealed partial class AsyncVoid(IStrands strands)
{
    private long _ready;

    [Handles<KernelReady>]
    private async void Begin()
    {
        await Task.CompletedTask;
        strands.Yield();
        _ready++;
    }
}
