// expects: SPIN4008 at "udp"
// seen by: source, because what is imported and not used is harmless, and the compiled constructor says no more
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a network that it does not use.</summary>
[Spindle]
public sealed partial class Twin
{
    private readonly IUdp _udp;

    public Twin(IUdp udp) => _udp = udp;
}
