using System.Threading;

namespace Spin;

/// <summary>
/// How much a spindle has of one thing that it takes and gives back, and how much it may have. Safe at every level; allocates nothing.
/// </summary>
/// <param name="limit">The most.</param>
internal sealed class QuotaMeter(long limit)
{
    private long _taken;
    private long _denied;

    /// <summary>The most that it may have.</summary>
    internal long Limit => limit;

    /// <summary>What it has.</summary>
    internal long Taken => Volatile.Read(ref _taken);

    /// <summary>How often it was denied more.</summary>
    internal long Denied => Volatile.Read(ref _denied);

    /// <summary>Takes one.</summary>
    /// <returns>False where that would be too many; nothing is taken then.</returns>
    internal bool TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= limit)
        {
            return true;
        }

        Interlocked.Decrement(ref _taken);
        Interlocked.Increment(ref _denied);
        return false;
    }

    /// <summary>Gives one back.</summary>
    internal void Give() => Interlocked.Decrement(ref _taken);
}
