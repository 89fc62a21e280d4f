using System;

namespace Spin.Kernel.Machine;

/// <summary>Arithmetic of measured rates.</summary>
internal static class Frequency
{
    private const long LargestUnit = 1_000_000_000;

    /// <summary>The rate of a clock that counted so far while a reference counted so far.</summary>
    /// <param name="counts">The clock's counts.</param>
    /// <param name="referenceCounts">The reference's counts, not 0.</param>
    /// <param name="referenceRate">The reference's counts per second.</param>
    internal static long Of(ulong counts, ulong referenceCounts, long referenceRate)
    {
        UInt128 scaled = (UInt128)counts * (ulong)referenceRate;
        return (long)((scaled + (referenceCounts / 2)) / referenceCounts);
    }

    /// <summary>
    /// The roundest number that a measured rate may be: clocks are made with round rates, and within its error a measurement cannot
    /// tell them from others. An emulator that counts instructions gets the rate that it has, not one beside it.
    /// </summary>
    /// <param name="measured">The rate that was measured.</param>
    /// <param name="error">How far it may be off.</param>
    internal static long Round(long measured, long error)
    {
        for (long unit = LargestUnit; unit > 1; unit /= 10)
        {
            long rounded = (measured + (unit / 2)) / unit * unit;
            if (rounded != 0 && Math.Abs(rounded - measured) <= error)
            {
                return rounded;
            }
        }

        return measured;
    }
}
