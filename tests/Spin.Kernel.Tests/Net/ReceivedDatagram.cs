using Spin.Net;

namespace Spin.Kernel.Tests.Net;

/// <summary>A datagram that was raised, copied.</summary>
internal sealed record ReceivedDatagram(Endpoint Source, Ipv4Address Destination, ushort Port, byte[] Payload);
