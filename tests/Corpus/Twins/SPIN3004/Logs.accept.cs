// expects: nothing
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
        log.Write(LogLevel.Debug, "short");
        _count++;
    }

    private static bool IsShort(in Datagram datagram) => datagram.Payload.Length < 4;
}
