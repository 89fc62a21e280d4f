using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Exports a counter whose two sides are the same but in the middle of a change.</summary>
/// <param name="clock">How long a slow change takes.</param>
[Spindle, Exports<ICounter>]
public sealed partial class Counter(IClock clock) : ICounter
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    private long _left;
    private long _right;
    private long _turns;

    /// <summary>One side.</summary>
    internal long Left => Volatile.Read(ref _left);

    /// <summary>The other.</summary>
    internal long Right => Volatile.Read(ref _right);

    /// <inheritdoc/>
    public long Add()
    {
        _left++;
        return ++_right;
    }

    /// <inheritdoc/>
    public bool TryAdd()
    {
        Add();
        return true;
    }

    /// <inheritdoc/>
    public void AddSlowly(in int milliseconds)
    {
        _left++;
        long end = clock.Nanoseconds + (milliseconds * NanosecondsPerMillisecond);
        while (clock.Nanoseconds < end)
        {
            Volatile.Write(ref _turns, _turns + 1);
        }

        _right++;
    }

    /// <inheritdoc/>
    public byte[] Allocate(int bytes) => new byte[bytes];

    /// <inheritdoc/>
    public void Hang()
    {
        _left++;
        for (long turn = 0; turn < long.MaxValue; turn++)
        {
            Volatile.Write(ref _turns, turn);
        }
    }
}
