using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// Converts counts of a clock to nanoseconds by one multiplication of 128 bits: no overflow for a count of 64 bits, no loss that a
/// century would show.
/// </summary>
internal readonly struct ClockScale
{
    /// <summary>The slowest clock that the factor has room for, in counts per second.</summary>
    internal const long SlowestRate = 1_000_000;

    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The factor has this many bits after the point: as many as 1,000 nanoseconds per count leave of 64.</summary>
    private const int FractionBits = 53;

    private readonly ulong _factor;

    /// <summary>Makes the scale of a clock.</summary>
    /// <param name="countsPerSecond">Its rate, at least <see cref="SlowestRate"/>.</param>
    internal ClockScale(long countsPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(countsPerSecond, SlowestRate);
        UInt128 exact = ((UInt128)NanosecondsPerSecond << FractionBits) + (ulong)(countsPerSecond / 2);
        _factor = (ulong)(exact / (ulong)countsPerSecond);
    }

    /// <summary>The nanoseconds in a number of counts, rounded down.</summary>
    internal long ToNanoseconds(ulong counts)
    {
        ulong high = Math.BigMul(counts, _factor, out ulong low);
        return (long)((high << (64 - FractionBits)) | (low >> FractionBits));
    }

    /// <summary>The counts of a clock in a number of nanoseconds: at least 1, at most what 32 bits hold.</summary>
    internal static uint CountsIn(long nanoseconds, long countsPerSecond)
    {
        UInt128 counts = (UInt128)(ulong)Math.Max(nanoseconds, 0) * (ulong)countsPerSecond / NanosecondsPerSecond;
        return counts > uint.MaxValue ? uint.MaxValue : Math.Max((uint)counts, 1);
    }
}
