// expects: SPIN4004 at "Visit"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lends its network to a visitor.</summary>
[Spindle]
public sealed partial class Visitor(IUdp udp)
{
    /// <summary>Visits.</summary>
    public void Visit(Action<IUdp> visitor) => visitor(udp);
}
