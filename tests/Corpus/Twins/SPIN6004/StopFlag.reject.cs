// expects: SPIN6004 at "_stop"
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
        while (!_stop)
        {
            strands.Sleep(10);
        }
    }

    [Handles<HandlerFaulted>]
    private void End(in HandlerFault fault) => _stop = true;
}
