// expects: SPIN2001 at ""got " + datagram.Payload.Length"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Logs the length.</summary>
[Spindle]
public sealed partial class Concatenation(ILog log)
{
    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, "got " + datagram.Payload.Length);
    }
}
