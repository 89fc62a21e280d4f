// expects: nothing
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Turns until another says stop.</summary>
[Spindle]
public sealed partial class StopFlag(IStrands strands)
{
    private bool _stop;

    [Handles<KernelReady>]
    private void Begin()
    {
        while (!Volatile.Read(ref _stop))
        {
            strands.Sleep(10);
        }
    }

    [Handles<HandlerFaulted>]
    private void End(in HandlerFault fault) => Volatile.Write(ref _stop, true);
}
