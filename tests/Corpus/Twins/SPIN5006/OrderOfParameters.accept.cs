// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Enters two locks in the order of a helper's parameters.</summary>
[Spindle]
public sealed partial class OrderOfParameters(IStrands strands)
{
    private readonly IMutex _first = strands.CreateMutex();
    private readonly IMutex _second = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin() => Both(_first, _second);

    [Handles<HandlerFaulted>]
   private void Note(in HandlerFault fault) => Both(_first, _second);

    private void Both(IMutex first, IMutex second)
    {
        first.Enter();
        second.Enter();
        System.Threading.Interlocked.Increment(ref _count);
        second.Exit();
        first.Exit();
    }
}
