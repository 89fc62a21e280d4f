using System;

namespace Spin.Analysis;

/// <summary>The values that an integer may have, with ends that saturate.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The greatest.</param>
internal readonly record struct Interval(long Min, long Max)
{
    /// <summary>The most elements that a span, array or string of a kernel has: its heap makes no object of more than 2³⁰ bytes (HeapSettings).</summary>
    internal const long MaxLength = (1L << 30) - 1;

    /// <summary>Every value.</summary>
    internal static readonly Interval All = new(long.MinValue, long.MaxValue);

    /// <summary>The values of a length.</summary>
    internal static readonly Interval Length = new(0, MaxLength);

    /// <summary>Whether every value of another lies here.</summary>
    internal bool Contains(Interval other) => Min <= other.Min && other.Max <= Max;

    /// <summary>The size of the smallest type with these values.</summary>
    internal static int Bits(Interval values) => unchecked(values.Max - values.Min) switch
    {
        byte.MaxValue or 1 => 8,
        ushort.MaxValue => 16,
        uint.MaxValue => 32,
        _ => 64,
    };

    /// <summary>One value.</summary>
    internal static Interval Of(long value) => new(value, value);

    /// <summary>The smallest interval with both.</summary>
    internal Interval Join(Interval other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    /// <summary>What both have; the first where they have nothing in common.</summary>
    internal Interval Meet(Interval other)
    {
        long low = Math.Max(Min, other.Min);
        long high = Math.Min(Max, other.Max);
        return low <= high ? new(low, high) : this;
    }

    public static Interval operator +(Interval left, Interval right) => new(Add(left.Min, right.Min), Add(left.Max, right.Max));

    public static Interval operator -(Interval left, Interval right) => left + new Interval(Negate(right.Max), Negate(right.Min));

    public static Interval operator *(Interval left, Interval right)
    {
        long a = Multiply(left.Min, right.Min), b = Multiply(left.Min, right.Max), c = Multiply(left.Max, right.Min), d = Multiply(left.Max, right.Max);
        return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>A sum that stays at the ends.</summary>
    internal static long Add(long left, long right)
    {
        long sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? (left < 0 ? long.MinValue : long.MaxValue) : sum;
    }

    /// <summary>Whether a value that moves by an amount passes the end of an interval toward which it moves. The last number of 64 bits is passed as any other.</summary>
    internal static bool IsPassed(long value, long amount, Interval interval)
    {
        long sum = Add(value, amount);
        return sum != unchecked(value + amount) || (amount < 0 ? sum < interval.Min : sum > interval.Max);
    }

    /// <summary>A product that stays at the ends.</summary>
    internal static long Multiply(long left, long right)
    {
        if (left == 0 || right == 0)
        {
            return 0;
        }

        // In 53 bits a product of doubles tells whether it fits; near the ends saturating early is safe.
        double product = (double)left * right;
        return product >= long.MaxValue ? long.MaxValue : product <= long.MinValue ? long.MinValue : unchecked(left * right);
    }

    private static long Negate(long value) => value == long.MinValue ? long.MaxValue : -value;
}
