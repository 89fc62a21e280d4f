using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The UDP that one spindle is given: it sends only from the ports that the image grants.</summary>
internal sealed class UdpService(Udp udp, NetworkCounters counters, GrantedPorts ports) : IUdp
{
    /// <inheritdoc/>
    public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload)
    {
        if (ports.Contains(sourcePort))
        {
            return udp.TrySend(destination, sourcePort, payload);
        }

        counters.Count(NetworkCounter.UdpRefusedPort);
        return false;
    }
}
