// expects: SPIN5001 at "_first.Enter()"
using Spin;

namespace Corpus;

/// <summary>Gives back another lock than it took.</summary>
[Spindle]
public sealed partial class OtherLockReleased(IStrands strands)
{
    private readonly IMutex _first = strands.CreateMutex();
    private readonly IMutex _second = strands.CreateMutex();
    private int _count;
    private int _faults;

    [Handles<KernelReady>]
    private void Begin()
    {
        _first.Enter();
        try
        {
            _count++;
        }
        finally
        {
            _second.Exit();
        }
    }

    [Handles<HandlerFaulted>]
    private void Count(in HandlerFault fault)
    {
        _second.Enter();
        _faults--;
        _second.Exit();
    }
}
