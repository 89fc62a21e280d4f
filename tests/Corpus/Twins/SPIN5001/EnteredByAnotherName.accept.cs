// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Enters its lock by a local name and keeps it.</summary>
[Spindle]
public sealed partial class EnteredByAnotherName(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        IMutex gate = _mutex;
        gate.Enter();
        _count++;
        gate.Exit();
    }
}
