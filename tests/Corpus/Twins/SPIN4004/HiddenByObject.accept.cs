// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sends for others.</summary>
[Spindle]
public sealed partial class Twin(IUdp udp)
{
    public bool Send(Endpoint to) => udp.TrySend(to, 7, default);
}
