// expects: SPIN4005 at "((IPower, int))pair"
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
       (IPower power, int number) = ((IPower, int))pair;
       power.Reset();
        _sum += number;
    }

    private long _sum;
}
