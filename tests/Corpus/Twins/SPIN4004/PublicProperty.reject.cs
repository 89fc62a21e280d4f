// expects: SPIN4004 at "Network"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Gives its network out.</summary>
[Spindle]
public sealed partial class PublicProperty(IUdp udp)
{
    /// <summary>The network.</summary>
    public IUdp Network => udp;
}
