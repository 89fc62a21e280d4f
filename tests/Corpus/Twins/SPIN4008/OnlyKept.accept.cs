// expects: nothing
// seen by: source, because what is imported and not used is harmless, and the compiled constructor says no more
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a network that it uses.</summary>
[Spindle]
public sealed partial class Twin
{
    private readonly IUdp _udp;

    public Twin(IUdp udp) => _udp = udp;

    private bool Send(Endpoint to) => _udp.TrySend(to, 7, default);
}
