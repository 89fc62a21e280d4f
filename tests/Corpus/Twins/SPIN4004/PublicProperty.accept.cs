// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Gives its network out.</summary>
[Spindle]
public sealed partial class PublicProperty(IUdp udp)
{
    /// <summary>Answers.</summary>
    public bool Answer(Endpoint to) => udp.TrySend(to, 7, "answer"u8);
}
