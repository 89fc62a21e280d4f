namespace Spin.Kernel.Net;

/// <summary>When a lease ends, and when it is to be renewed (RFC 2131, 4.4.5), in nanoseconds since boot.</summary>
internal readonly struct DhcpLease
{
    /// <summary>A lease without an end.</summary>
    private const uint Infinite = uint.MaxValue;

    /// <summary>The parts of a lease after which it is renewed where the server does not say: a half, and seven eighths.</summary>
    private const int RenewalDivisor = 2;
    private const int RebindingDivisor = 8;

    /// <summary>Reads the times of a lease.</summary>
    /// <param name="reply">The server's acknowledgement.</param>
    /// <param name="now">The time.</param>
    internal DhcpLease(in DhcpReply reply, long now)
    {
        if (reply.LeaseSeconds == Infinite)
        {
            Renewal = Rebinding = End = long.MaxValue;
            return;
        }

        long length = reply.LeaseSeconds * Nanoseconds.PerSecond;
        long rebinding = reply.RebindingSeconds * Nanoseconds.PerSecond;
        if (rebinding == 0 || rebinding > length)
        {
            rebinding = length - (length / RebindingDivisor);
        }

        long renewal = reply.RenewalSeconds * Nanoseconds.PerSecond;
        if (renewal == 0 || renewal > rebinding)
        {
            renewal = length / RenewalDivisor;
        }

        Renewal = now + renewal;
        Rebinding = now + rebinding;
        End = now + length;
    }

    /// <summary>When its server is asked for more time (T1).</summary>
    internal long Renewal { get; }

    /// <summary>When any server is asked (T2).</summary>
    internal long Rebinding { get; }

    /// <summary>When the address is given up.</summary>
    internal long End { get; }
}
