using Spin.Net;

namespace Spin.Testing;

/// <summary>A datagram that a spindle sent.</summary>
/// <param name="Spindle">The spindle's name.</param>
/// <param name="Destination">To whom.</param>
/// <param name="SourcePort">From which port.</param>
/// <param name="Payload">A copy of its bytes.</param>
public sealed record SentDatagram(string Spindle, Endpoint Destination, ushort SourcePort, byte[] Payload);
