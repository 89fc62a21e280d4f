// expects: SPIN5001 at "gate.Enter()"
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
       if (_count == 3)
       {
           return;
       }

        _count++;
        gate.Exit();
    }
}
