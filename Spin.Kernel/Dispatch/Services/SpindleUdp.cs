using System;
using Spin.Kernel.Strands;
using Spin.Net;

namespace Spin.Kernel.Dispatch;

/// <summary>The UDP that a spindle is given.</summary>
/// <param name="udp">The network's, attenuated to the spindle's ports; null where the machine has no network.</param>
/// <param name="spindle">Whose packets are counted.</param>
/// <param name="machine">The processor.</param>
internal sealed class SpindleUdp(IUdp? udp, SpindleContext spindle, StrandMachine machine) : IUdp
{
    /// <inheritdoc/>
    public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload)
    {
        bool sent = udp != null && spindle.Meters.Packets.TryUse(machine.Nanoseconds) && udp.TrySend(destination, sourcePort, payload);
        machine.PollTermination();
        return sent;
    }
}
