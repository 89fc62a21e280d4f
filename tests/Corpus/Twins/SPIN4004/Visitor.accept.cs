// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lends its network to a visitor.</summary>
[Spindle]
public sealed partial class Visitor(IUdp udp)
{
    /// <summary>Visits.</summary>
    public void Visit(Action<bool> visitor) => visitor(udp.TrySend(default, 7, "visit"u8));
}
