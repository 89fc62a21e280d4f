using System.Threading;

namespace Spin;

/// <summary>
/// How much of a processor the strands of a spindle take, and how much they may. Time goes in windows of <see cref="Window"/> nanoseconds. Written by
/// the scheduler of one processor, interrupts off; safe to read everywhere. Allocates nothing.
/// </summary>
/// <param name="percent">The most in hundredths of a processor; <see cref="SpindleQuota.Unlimited"/> sets no limit.</param>
internal sealed class ShareMeter(long percent)
{
    /// <summary>How long a window is, in nanoseconds.</summary>
    internal const long Window = 100_000_000;

    private const int Whole = 100;

    private readonly long _budget = percent < Whole ? Window / Whole * percent : long.MaxValue;
    private long _window;
    private long _spent;
    private long _before;
    private long _denied;

    /// <summary>The most in hundredths of a processor.</summary>
    internal long Limit => percent;

    /// <summary>Whether there is a limit at all.</summary>
    internal bool IsLimited => percent < Whole;

    /// <summary>What was taken of the last window that is over, in hundredths.</summary>
    internal long Used => Volatile.Read(ref _before) * Whole / Window;

    /// <summary>In how many windows all of it was used up.</summary>
    internal long Denied => Volatile.Read(ref _denied);

    /// <summary>Charges time.</summary>
    /// <param name="window">The number of the window, above 0.</param>
    /// <param name="nanoseconds">How long a strand ran.</param>
    internal void Spend(long window, long nanoseconds)
    {
        if (window != _window)
        {
            Volatile.Write(ref _before, window == _window + 1 ? _spent : 0);
            _window = window;
            _spent = 0;
        }

        bool wasSpent = _spent >= _budget;
        _spent += nanoseconds;
        if (!wasSpent && _spent >= _budget)
        {
            Volatile.Write(ref _denied, _denied + 1);
        }
    }

    /// <summary>Whether nothing is left in a window.</summary>
    /// <param name="window">The number of the window.</param>
    internal bool IsSpent(long window) => window == _window && _spent >= _budget;
}
