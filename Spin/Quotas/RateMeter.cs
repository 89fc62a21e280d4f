using System.Threading;

namespace Spin;

/// <summary>
/// How often a spindle does something, and how often in a second it may. Time goes in windows of a second from the first use on; at the edge of
/// two of them twice the rate can come about for a moment. Safe at every level; allocates nothing.
/// </summary>
/// <param name="limit">The most in a second.</param>
internal sealed class RateMeter(long limit)
{
    private const long Window = 1_000_000_000;

    private long _windowStart = -Window;
    private long _used;
    private long _denied;

    /// <summary>The most in a second.</summary>
    internal long Limit => limit;

    /// <summary>How often in the window that was used last.</summary>
    internal long Used => Volatile.Read(ref _used);

    /// <summary>How often it was denied.</summary>
    internal long Denied => Volatile.Read(ref _denied);

    /// <summary>Uses it once.</summary>
    /// <param name="now">The time in nanoseconds.</param>
    /// <returns>False where that is once too often.</returns>
    internal bool TryUse(long now)
    {
        long start = Volatile.Read(ref _windowStart);
        if (now - start >= Window && Interlocked.CompareExchange(ref _windowStart, now, start) == start)
        {
            Volatile.Write(ref _used, 0);
        }

        if (Interlocked.Increment(ref _used) <= limit)
        {
            return true;
        }

        Interlocked.Increment(ref _denied);
        return false;
    }
}
