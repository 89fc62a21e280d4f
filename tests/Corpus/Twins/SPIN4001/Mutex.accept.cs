// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks for a lock that it should make.</summary>
[Spindle]
public sealed partial class Mutex
{
    private readonly IMutex _mutex;

    public Mutex(IStrands strands) => _mutex = strands.CreateMutex();

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        _mutex.Exit();
    }
}
