// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Casts inside a tuple.</summary>
[Spindle]
public sealed partial class InATuple(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin()
    {
        (object Thing, int Number) pair = (udp, 1);
       (object _, int number) = pair;
        _sum += number;
    }

    private long _sum;
}
