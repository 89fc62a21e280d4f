using System;
using Spin.Kernel.Strands;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The UDP that one spindle is given: it sends only from the ports that the image grants.</summary>
internal sealed class UdpService(Udp udp, NetworkCounters counters, GrantedPorts ports) : IUdp
{
    /// <inheritdoc/>
    public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload)
    {
        bool granted = ports.Contains(sourcePort);
        bool sent = granted && udp.TrySend(destination, sourcePort, payload);
        if (!granted)
        {
            counters.Count(NetworkCounter.UdpRefusedPort);
        }

        // A handler over its limit ends here at the latest; where no strands run yet, nobody is over it.
        Scheduler.Machine?.PollTermination();
        return sent;
    }
}
