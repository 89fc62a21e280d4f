using Spin;
using Spin.Net;

namespace HostedSpindles;

/// <summary>Divides by the first byte of a datagram to port 9: zero and none are faults.</summary>
[Spindle]
public sealed partial class Divider(ILog log)
{
    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9)]
    private void Divide(in Datagram datagram) => log.Write(LogLevel.Information, "quotient ", 100 / datagram.Payload[0]);
}
