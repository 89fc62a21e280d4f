namespace Spin.Net;

/// <summary>A UDP datagram for this machine has arrived and its checksum is right.</summary>
/// <param name="datagram">The datagram, valid during the raise.</param>
[PartOf(KernelPart.Network)]
[Event(Level.Dispatch, Key = nameof(Datagram.DestinationPort), Require = nameof(Datagram.DestinationPort), Install = Authority.Granted,
    Detach = typeof(OwnedDatagram))]
public delegate void DatagramArrived(in Datagram datagram);
