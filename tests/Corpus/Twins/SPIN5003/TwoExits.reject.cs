// expects: SPIN5003 at "_mutex.Exit()"
using Spin;

namespace Corpus;

/// <summary>Gives its lock back twice.</summary>
[Spindle]
public sealed partial class TwoExits(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        _count++;
        _mutex.Exit();
        _mutex.Exit();
    }
}
