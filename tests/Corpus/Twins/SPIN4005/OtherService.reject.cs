// expects: SPIN4005 at "udp as IPower"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks its network for more.</summary>
[Spindle]
public sealed partial class Twin(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin() => (udp as IPower)?.PowerOff();
}
