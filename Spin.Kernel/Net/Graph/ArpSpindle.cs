using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>ARP's place in the protocol graph: frames of its EtherType.</summary>
[Spindle(Name = "arp")]
internal sealed partial class ArpSpindle(KernelServices services)
{
    private readonly Arp? _arp = NetworkServices.Of(services)?.Arp;

    [Handles<FrameArrived>, Match(nameof(EthernetFrame.EtherType), EtherType.Arp)]
    private bool Receive(in EthernetFrame frame)
    {
        _arp?.Receive(frame);
        return _arp is not null;
    }
}
