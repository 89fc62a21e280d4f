// expects: SPIN5001 at "_mutex.Enter()"
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
       switch (_count)
       {
           case 1:
               _mutex.Exit();
               break;
       }
    }
}
