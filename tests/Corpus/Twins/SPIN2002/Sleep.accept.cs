// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sleeps in a packet handler.</summary>
[Spindle]
public sealed partial class Sleep(IStrands strands)
{
    private long _count;

    [Handles<KernelReady>]
    private void Count()
    {
        strands.Sleep(1);
        _count++;
    }
}
