using Spin;
using Spin.Net;

namespace HostedSpindles;

/// <summary>Notes datagrams to port 13 after the raise, and sleeps over each; an empty one is a fault.</summary>
[Spindle]
public sealed partial class Secretary(IStrands strands, ILog log)
{
    [Handles<DatagramArrived>(Async = true, Capacity = 2), Match(nameof(Datagram.DestinationPort), 13)]
    private void Note(OwnedDatagram datagram)
    {
        strands.Sleep(10);
        log.Write(LogLevel.Information, "noted ", datagram.Payload[0]);
    }
}
