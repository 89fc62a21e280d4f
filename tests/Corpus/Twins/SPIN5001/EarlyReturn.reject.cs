// expects: SPIN5001 at "_mutex.Enter()"
using Spin;

namespace Corpus;

/// <summary>Leaves with its lock.</summary>
[Spindle]
public sealed partial class EarlyReturn(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<HandlerFaulted>]
    private void Count(in HandlerFault fault)
    {
        _mutex.Enter();
        if (_count > 100)
        {
            return;
        }

        _count++;
        _mutex.Exit();
    }
}
