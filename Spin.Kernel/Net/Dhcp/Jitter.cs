namespace Spin.Kernel.Net;

/// <summary>Numbers that differ from machine to machine, for transaction numbers and delays; not secret (Marsaglia, Xorshift RNGs, 2003).</summary>
internal sealed class Jitter(ulong seed)
{
    private const int FirstShift = 13;
    private const int SecondShift = 7;
    private const int ThirdShift = 17;
    private const int HighBits = 32;

    // Zero is the one state that the generator never leaves.
    private ulong _state = seed == 0 ? 1 : seed;

    /// <summary>The next 32 bits.</summary>
    internal uint Next()
    {
        _state ^= _state << FirstShift;
        _state ^= _state >> SecondShift;
        _state ^= _state << ThirdShift;
        return (uint)(_state >> HighBits);
    }

    /// <summary>A time that differs from the given one by up to a part of it.</summary>
    /// <param name="time">The time.</param>
    /// <param name="divisor">What part.</param>
    internal long Vary(long time, int divisor)
    {
        long span = (time / divisor * 2) + 1;
        return time - (time / divisor) + (Next() % span);
    }
}
