// expects: SPIN1019 at "_last"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Remembers the last sender.</summary>
[Spindle]
public sealed partial class Twin
{
    private (long Address, int Port) _last;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _last = (datagram.Payload.Length, datagram.DestinationPort);

    [Handles<KernelReady>]
    private void Begin() => _sum += _last.Port;
}
