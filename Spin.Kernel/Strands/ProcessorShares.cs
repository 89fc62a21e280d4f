namespace Spin.Kernel.Strands;

/// <summary>
/// What spindles have left of a processor whose share of it is limited: who has used up its share of the window that runs has the processor
/// where nobody else wants it. Touched by its own processor alone, interrupts off.
/// </summary>
internal struct ProcessorShares
{
    private long _window;
    private long _windowEnd;

    /// <summary>Begins the next window if the last is over: everybody has a share again.</summary>
    /// <param name="now">The time, in nanoseconds since boot.</param>
    internal bool TryBeginWindow(long now)
    {
        if (now < _windowEnd)
        {
            return false;
        }

        _window++;
        _windowEnd = now + ShareMeter.Window;
        return true;
    }

    /// <summary>A strand with a share begins to run.</summary>
    internal static void Begin(Strand strand, long now) => strand.ChargedUntil = now;

    /// <summary>Charges a strand with a share for the time since it was charged last.</summary>
    internal readonly void Charge(Strand strand, long now)
    {
        strand.Share!.Spend(_window, now - strand.ChargedUntil);
        strand.ChargedUntil = now;
    }

    /// <summary>The level that is left to a strand with a share.</summary>
    internal readonly StrandLevel LevelOf(Strand strand) => strand.Share!.IsSpent(_window) ? StrandLevel.Spent : strand.OwnLevel;
}
