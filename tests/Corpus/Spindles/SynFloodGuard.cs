using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Refuses connection attempts where too many stay half open: counts in two windows, the current and the last.</summary>
[Spindle]
public sealed partial class SynFloodGuard(IClock clock, ILog log)
{
    private const int MinHeader = 20;
    private const long Window = 1_000_000_000;
    private const int Limit = 200;
    private const byte Syn = 2;
    private const byte Ack = 16;

    private long _windowStart;
    private int _current;
    private int _last;
    private long _refused;

    [Handles<Ipv4PacketArrived>(Order = Order.First, Guard = nameof(IsAttempt)), Match(nameof(Ipv4Packet.Protocol), (byte)6)]
    private bool Judge(in Ipv4Packet packet)
    {
        long now = clock.Nanoseconds;
        long age = now - _windowStart;
        if (age >= Window)
        {
            _last = age < 2 * Window ? _current : 0;
            _current = 0;
            _windowStart = now;
            age = 0;
        }

        long estimate = _current + (_last * (Window - age) / Window);
        if (estimate < Limit)
        {
            _current++;
            return false;
        }

        if (_refused++ % Limit == 0)
        {
            log.Write(LogLevel.Warning, "refusing connections, last from", packet.Source.Value);
        }

        return true;
    }

    private static bool IsAttempt(in Ipv4Packet packet) =>
        packet.Payload.Length >= MinHeader && (packet.Payload[13] & (Syn | Ack)) == Syn;
}
