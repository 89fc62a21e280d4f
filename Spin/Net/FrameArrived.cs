namespace Spin.Net;

/// <summary>An Ethernet frame for this machine has arrived. The nucleus' own handlers take ARP and IPv4.</summary>
/// <param name="frame">The frame, valid during the raise.</param>
/// <returns>Whether the handler took it; a frame that nobody took is counted as unclaimed.</returns>
[PartOf(KernelPart.Network)]
[Event(
    Level.Dispatch,
    Key = nameof(EthernetFrame.EtherType),
    Require = nameof(EthernetFrame.EtherType),
    Install = Authority.Granted,
    Fold = Fold.Any,
    Default = false)]
public delegate bool FrameArrived(in EthernetFrame frame);
