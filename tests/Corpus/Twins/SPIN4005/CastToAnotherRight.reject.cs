// expects: SPIN4005 at "(IPower)udp"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks its network whether it is the power too.</summary>
[Spindle]
public sealed partial class CastToAnotherRight(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin()
    {
        if (!udp.TrySend(default, 7, "ready"u8))
        {
            ((IPower)udp).Reset();
        }
    }
}
