using System;

namespace Spin.Net;

/// <summary>Sends UDP datagrams, from the ports granted to the spindle. Dispatch level and above; allocates nothing.</summary>
[Service(nameof(KernelServices.Udp)), PartOf(KernelPart.Network)]
[Effects(Effects.Writes)]
public interface IUdp
{
    /// <summary>Sends a datagram. Bytes are copied before the call returns.</summary>
    /// <param name="destination">To whom.</param>
    /// <param name="sourcePort">From which port: one that is granted.</param>
    /// <param name="payload">At most 1,472 bytes.</param>
    /// <returns>
    /// False where it was not queued: the port is not granted, the payload is too long, no route or neighbour is known yet,
    /// or the transmit queue is full.
    /// </returns>
    bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload);
}
