using System;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>The values that an integer may have, with ends that saturate.</summary>
/// <param name="min">The least.</param>
/// <param name="max">The greatest.</param>
internal readonly struct Interval(long min, long max)
{
    /// <summary>The most elements that a span, array or string of a kernel has: one gigabyte of bytes.</summary>
    internal const long MaxLength = 1L << 30;

    /// <summary>Every value.</summary>
    internal static readonly Interval All = new(long.MinValue, long.MaxValue);

    /// <summary>The least value.</summary>
    internal long Min { get; } = min;

    /// <summary>The greatest value.</summary>
    internal long Max { get; } = max;

    /// <summary>Whether a value may lie here and there.</summary>
    internal bool Contains(Interval other) => Min <= other.Min && other.Max <= Max;

    /// <summary>The values of a type; unsigned 64-bit values saturate.</summary>
    internal static Interval OfType(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new(0, byte.MaxValue),
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 or SpecialType.System_Char => new(0, ushort.MaxValue),
        SpecialType.System_Int32 => new(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new(0, uint.MaxValue),
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => new(0, long.MaxValue),
        _ => type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? OfType(underlying) : All,
    };

    /// <summary>Whether values of a type are never negative.</summary>
    internal static bool IsUnsigned(ITypeSymbol? type) => OfType(type).Min == 0;

    /// <summary>Whether a place is never negative: by its type, or as a length.</summary>
    internal static bool IsUnsignedOrLength(Place place) => place.IsLength || IsUnsigned(place.Type);

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

    private static long Negate(long value) => value == long.MinValue ? long.MaxValue : -value;

    private static long Multiply(long left, long right)
    {
        if (left == 0 || right == 0)
        {
            return 0;
        }

        // In 53 bits a product of doubles tells whether it fits; near the ends saturating early is safe.
        double product = (double)left * right;
        return product >= long.MaxValue ? long.MaxValue : product <= long.MinValue ? long.MinValue : unchecked(left * right);
    }
}
