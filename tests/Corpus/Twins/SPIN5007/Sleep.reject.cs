// expects: SPIN5007 at "strands.Sleep(100)"
using Spin;

namespace Corpus;

/// <summary>Sleeps with its lock.</summary>
[Spindle]
public sealed partial class Sleep(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        try
        {
            strands.Sleep(100);
            _count++;
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
