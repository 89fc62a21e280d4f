// expects: nothing
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
        strands.Sleep(100);
        _mutex.Enter();
        try
        {
            _count++;
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
