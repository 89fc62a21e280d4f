// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives its lock back on one way of two.</summary>
[Spindle]
public sealed partial class KeptByACondition(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        _count++;
       _mutex.Exit();
    }
}
