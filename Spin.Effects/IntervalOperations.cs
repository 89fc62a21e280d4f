using System;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis;

/// <summary>The values that an operation of two values may give, before they wrap around in their type.</summary>
internal static class IntervalOperations
{
    // A greater power of two has no place in a product of 64 bits.
    private const int MaxLeftShift = 62;

    /// <summary>An interval that has every result of the operation, of any value of the first and any of the second.</summary>
    /// <param name="operator">The operation.</param>
    /// <param name="left">The values of the first.</param>
    /// <param name="right">The values of the second.</param>
    /// <param name="bits">The bits in which it is computed: of a greater count of a shift only the lowest bits matter.</param>
    /// <returns>Null where nothing is known but the type.</returns>
    internal static Interval? Of(BinaryOperator @operator, Interval left, Interval right, int bits) => @operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Minimum => new(Math.Min(left.Min, right.Min), Math.Min(left.Max, right.Max)),
        BinaryOperator.Maximum => new(Math.Max(left.Min, right.Min), Math.Max(left.Max, right.Max)),
        BinaryOperator.And when right.Min >= 0 => new(0, left.Min >= 0 ? Math.Min(left.Max, right.Max) : right.Max),
        BinaryOperator.And when left.Min >= 0 => new(0, left.Max),
        BinaryOperator.Or or BinaryOperator.ExclusiveOr when left.Min >= 0 && right.Min >= 0 => new(0, FillBits(Math.Max(left.Max, right.Max))),
        BinaryOperator.Remainder when right.Min > 0 => new(left.Min >= 0 ? 0 : 1 - right.Max, Math.Min(right.Max - 1, Math.Max(left.Max, 0))),
        BinaryOperator.Divide when right.Min > 0 => new(left.Min >= 0 ? left.Min / right.Max : left.Min / right.Min, left.Max >= 0 ? left.Max / right.Min : left.Max / right.Max),
        BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift when left.Min >= 0 && right.Min >= 0 && right.Max < bits =>
            new(left.Min >> (int)right.Max, left.Max >> (int)right.Min),
        BinaryOperator.LeftShift when left.Min >= 0 && right.Min >= 0 && right.Max < Math.Min(bits, MaxLeftShift) => left * new Interval(1L << (int)right.Min, 1L << (int)right.Max),
        _ => null,
    };

    private static long FillBits(long value)
    {
        for (int shift = 1; shift < 64; shift <<= 1)
        {
            value |= value >> shift;
        }

        return value;
    }
}
