// expects: SPIN3004 at "log.Write"
// expects: SPIN3004 at "log"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards and tells it.</summary>
[Spindle]
public sealed partial class Logs(ILog log)
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsShort))]
    private void Count(in Datagram datagram)
    {
        _count++;
    }

    private bool IsShort(in Datagram datagram)
    {
        log.Write(LogLevel.Debug, "guarding");
        return datagram.Payload.Length < 4;
    }
}
