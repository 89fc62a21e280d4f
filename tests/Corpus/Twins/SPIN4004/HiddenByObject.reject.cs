// expects: SPIN4004 at "udp"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Gives its network away.</summary>
[Spindle]
public sealed partial class Twin(IUdp udp)
{
    public object Anything => udp;
}
