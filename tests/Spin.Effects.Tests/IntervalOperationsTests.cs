using System;
using CsCheck;
using Spin.Analysis.Representation.Expressions;
using Xunit;

namespace Spin.Analysis.Tests;

/// <summary>Whatever an operation gives lies in the interval that is said of it.</summary>
public sealed class IntervalOperationsTests
{
    private static readonly BinaryOperator[] s_operators =
    [
        BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide, BinaryOperator.Remainder, BinaryOperator.And, BinaryOperator.Or,
        BinaryOperator.ExclusiveOr, BinaryOperator.LeftShift, BinaryOperator.RightShift, BinaryOperator.UnsignedRightShift, BinaryOperator.Minimum, BinaryOperator.Maximum,
    ];

    private static readonly Gen<(Interval Interval, long Value)> s_values =
        from low in Gen.OneOf(Gen.Long[-40, 70], Gen.Long[-100_000, 100_000], Gen.Long[0, 3])
        from more in Gen.OneOf(Gen.Long[0, 5], Gen.Long[0, 300])
        from at in Gen.Long[0, more]
        select (new Interval(low, low + more), low + at);

    [Fact]
    public void Result_LiesInTheInterval() => Gen.Select(Gen.OneOf(Array.ConvertAll(s_operators, Gen.Const)), s_values, s_values, Gen.OneOf(Gen.Const(32), Gen.Const(64))).Sample(
        static (@operator, left, right, bits) =>
        {
            if (IntervalOperations.Of(@operator, left.Interval, right.Interval, bits) is { } found && Compute(@operator, left.Value, right.Value, bits) is { } value)
            {
                // An end of 64 bits stands for what lies beyond it too.
                Int128 kept = Int128.Clamp(value, long.MinValue, long.MaxValue);
                Assert.True(found.Min <= kept && kept <= found.Max, $"{left.Value} {@operator} {right.Value} = {value} is not in {found} ({left.Interval}, {right.Interval}, {bits} bits)");
            }
        },
        iter: 20_000);

    [Theory]
    [InlineData(nameof(BinaryOperator.Minimum), 2, 5, 3, 4, 2, 4)]
    [InlineData(nameof(BinaryOperator.Maximum), 2, 5, 3, 4, 3, 5)]
    [InlineData(nameof(BinaryOperator.And), 0, 100, 0, 7, 0, 7)]
    [InlineData(nameof(BinaryOperator.And), 0, 7, 0, 100, 0, 7)]
    [InlineData(nameof(BinaryOperator.And), -9, 100, 0, 7, 0, 7)]
    [InlineData(nameof(BinaryOperator.And), 0, 7, -9, 100, 0, 7)]
    [InlineData(nameof(BinaryOperator.Or), 0, 4, 0, 9, 0, 15)]
    [InlineData(nameof(BinaryOperator.ExclusiveOr), 0, 16, 0, 1, 0, 31)]
    [InlineData(nameof(BinaryOperator.Remainder), 0, 100, 1, 8, 0, 7)]
    [InlineData(nameof(BinaryOperator.Remainder), 0, 3, 1, 8, 0, 3)]
    [InlineData(nameof(BinaryOperator.Remainder), -100, 100, 1, 8, -7, 7)]
    [InlineData(nameof(BinaryOperator.Remainder), -100, -1, 1, 8, -7, 0)]
    [InlineData(nameof(BinaryOperator.Divide), 10, 40, 2, 5, 2, 20)]
    [InlineData(nameof(BinaryOperator.Divide), -40, 40, 2, 5, -20, 20)]
    [InlineData(nameof(BinaryOperator.Divide), -40, -10, 2, 5, -20, -2)]
    [InlineData(nameof(BinaryOperator.RightShift), 16, 64, 1, 3, 2, 32)]
    [InlineData(nameof(BinaryOperator.UnsignedRightShift), 16, 64, 1, 31, 0, 32)]
    [InlineData(nameof(BinaryOperator.LeftShift), 1, 3, 0, 4, 1, 48)]
    public void Interval_IsTight(string @operator, long leftMin, long leftMax, long rightMin, long rightMax, long min, long max) =>
        Assert.Equal(new Interval(min, max), IntervalOperations.Of(Enum.Parse<BinaryOperator>(@operator), new(leftMin, leftMax), new(rightMin, rightMax), 32));

    [Theory]
    [InlineData(nameof(BinaryOperator.Divide), 1, 9, 0, 4)]
    [InlineData(nameof(BinaryOperator.Remainder), 1, 9, 0, 4)]
    [InlineData(nameof(BinaryOperator.And), -4, 9, -1, 4)]
    [InlineData(nameof(BinaryOperator.Or), -4, 9, 0, 4)]
    [InlineData(nameof(BinaryOperator.Or), 0, 9, -1, 4)]
    [InlineData(nameof(BinaryOperator.RightShift), -4, 9, 1, 4)]
    [InlineData(nameof(BinaryOperator.RightShift), 4, 9, -1, 4)]
    [InlineData(nameof(BinaryOperator.RightShift), 4, 9, 1, 32)]
    [InlineData(nameof(BinaryOperator.LeftShift), -4, 9, 1, 4)]
    [InlineData(nameof(BinaryOperator.LeftShift), 4, 9, -1, 4)]
    [InlineData(nameof(BinaryOperator.LeftShift), 4, 9, 1, 32)]
    [InlineData(nameof(BinaryOperator.Less), 0, 1, 5, 6)]
    public void Nothing_IsSaidWhereNothingIsKnown(string @operator, long leftMin, long leftMax, long rightMin, long rightMax) =>
        Assert.Null(IntervalOperations.Of(Enum.Parse<BinaryOperator>(@operator), new(leftMin, leftMax), new(rightMin, rightMax), 32));

    [Fact]
    public void ShiftBeyondAProduct_IsNotComputed() => Assert.Null(IntervalOperations.Of(BinaryOperator.LeftShift, new(0, 1), new(0, 62), 64));

    // Null where the machine faults or wraps around.
    private static Int128? Compute(BinaryOperator @operator, long left, long right, int bits) => @operator switch
    {
        BinaryOperator.Add => (Int128)left + right,
        BinaryOperator.Subtract => (Int128)left - right,
        BinaryOperator.Multiply => (Int128)left * right,
        BinaryOperator.Divide => right == 0 ? null : left / right,
        BinaryOperator.Remainder => right == 0 ? null : left % right,
        BinaryOperator.And => left & right,
        BinaryOperator.Or => left | right,
        BinaryOperator.ExclusiveOr => left ^ right,
        BinaryOperator.LeftShift => (Int128)left << (int)(right & (bits - 1)),
        BinaryOperator.RightShift => left >> (int)(right & (bits - 1)),
        BinaryOperator.UnsignedRightShift => bits == 32 ? (int)left >>> (int)(right & 31) : left >>> (int)(right & 63),
        BinaryOperator.Minimum => Math.Min(left, right),
        _ => Math.Max(left, right),
    };
}
