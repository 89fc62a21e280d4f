// expects: SPIN5006 at "_second.Enter()"
// expects: SPIN5006 at "_first.Enter()"
using Spin;

namespace Corpus;

/// <summary>Enters two locks in either order.</summary>
[Spindle]
public sealed partial class TwoOrders(IStrands strands)
{
    private readonly IMutex _first = strands.CreateMutex();
    private readonly IMutex _second = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _first.Enter();
        _second.Enter();
        _count++;
        _second.Exit();
        _first.Exit();
    }

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        _second.Enter();
        _first.Enter();
        _count--;
        _first.Exit();
        _second.Exit();
    }
}
