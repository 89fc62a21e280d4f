// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Enters a lock that it holds, in a helper.</summary>
[Spindle]
public sealed partial class EnteredAgain(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        try
        {
            Add();
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private void Add()
    {
        _count++;
    }
}
