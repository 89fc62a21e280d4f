// expects: SPIN4005 at "IClock clock"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks what an object is.</summary>
[Spindle]
public sealed partial class Twin(IUdp udp)
{
    private long _kind;

    [Handles<KernelReady>]
    private void Begin() => _kind = Kind(udp);

    private static long Kind(object thing) => thing switch
    {
        IClock clock => clock.Nanoseconds,
        _ => 0,
    };
}
