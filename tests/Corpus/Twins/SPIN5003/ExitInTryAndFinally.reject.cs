// expects: SPIN5003 at "_mutex.Exit()"
using Spin;

namespace Corpus;

/// <summary>Gives its lock back inside and at the end.</summary>
[Spindle]
public sealed partial class ExitInTryAndFinally(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        try
        {
            _count++;
            _mutex.Exit();
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
