using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>IPv4's place in the protocol graph: frames of its EtherType; it raises <see cref="Ipv4PacketArrived"/>.</summary>
[Spindle(Name = "ipv4")]
internal sealed partial class Ipv4Spindle(KernelServices services)
{
    private readonly Ipv4Input? _ipv4 = NetworkServices.Of(services)?.Ipv4Input;

    [Handles<FrameArrived>, Match(nameof(EthernetFrame.EtherType), EtherType.Ipv4)]
    private bool Receive(in EthernetFrame frame)
    {
        _ipv4?.Receive(frame);
        return _ipv4 is not null;
    }
}
