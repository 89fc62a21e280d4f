// expects: nothing
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Waits by exchanging.</summary>
[Spindle]
public sealed partial class Interlocked(IStrands strands)
{
    private int _owner;

    [Handles<KernelReady>]
    private void Begin()
    {
        while (System.Threading.Interlocked.CompareExchange(ref _owner, 1, 0) != 0)
        {
            strands.Sleep(1);
        }
    }

    [Handles<HandlerFaulted>]
    private void Release(in HandlerFault fault) => System.Threading.Interlocked.Exchange(ref _owner, 0);
}
