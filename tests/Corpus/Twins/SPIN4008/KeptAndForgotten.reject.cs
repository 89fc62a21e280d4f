// expects: SPIN4008 at "udp"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps what it does not use.</summary>
[Spindle]
public sealed partial class KeptAndForgotten
{
    private readonly IUdp _udp;
    private long _count;

    public KeptAndForgotten(IUdp udp) => _udp = udp;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
