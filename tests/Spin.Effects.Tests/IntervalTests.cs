using System;
using CsCheck;
using Xunit;

namespace Spin.Analysis.Tests;

/// <summary>An interval holds what any two of its values give, and its ends saturate.</summary>
public sealed class IntervalTests
{
    private static readonly Gen<(Interval Interval, long Value)> s_small =
        from low in Gen.Long[-20, 20]
        from more in Gen.Long[0, 12]
        from at in Gen.Long[0, more]
        select (new Interval(low, low + more), low + at);

    private static readonly Gen<long> s_any = Gen.OneOf(Gen.Long, Gen.Long[-4, 4], Gen.Const(long.MinValue), Gen.Const(long.MinValue + 1), Gen.Const(long.MaxValue));

    [Fact]
    public void SumDifferenceAndProduct_HoldWhatTheirPartsGive() => s_small.Select(s_small).Sample(static (left, right) =>
    {
        Assert.True((left.Interval + right.Interval).Contains(Interval.Of(left.Value + right.Value)));
        Assert.True((left.Interval - right.Interval).Contains(Interval.Of(left.Value - right.Value)));
        Assert.True((left.Interval * right.Interval).Contains(Interval.Of(left.Value * right.Value)));
    });

    [Fact]
    public void SumDifferenceAndProduct_AreTight() => s_small.Select(s_small).Sample(static (left, right) =>
    {
        (Interval a, Interval b) = (left.Interval, right.Interval);
        Assert.Equal(new Interval(a.Min + b.Min, a.Max + b.Max), a + b);
        Assert.Equal(new Interval(a.Min - b.Max, a.Max - b.Min), a - b);
        long[] products = [a.Min * b.Min, a.Min * b.Max, a.Max * b.Min, a.Max * b.Max];
        Array.Sort(products);
        Assert.Equal(new Interval(products[0], products[^1]), a * b);
    });

    [Fact]
    public void Join_IsTheSmallestWithBoth() => s_small.Select(s_small).Sample(static (left, right) => Assert.Equal(
        new Interval(Math.Min(left.Interval.Min, right.Interval.Min), Math.Max(left.Interval.Max, right.Interval.Max)), left.Interval.Join(right.Interval)));

    [Fact]
    public void Meet_IsWhatBothHave_OrTheFirst() => s_small.Select(s_small).Sample(static (left, right) =>
    {
        Interval met = left.Interval.Meet(right.Interval);
        bool apart = left.Interval.Max < right.Interval.Min || right.Interval.Max < left.Interval.Min;
        Assert.Equal(apart ? left.Interval : new Interval(Math.Max(left.Interval.Min, right.Interval.Min), Math.Min(left.Interval.Max, right.Interval.Max)), met);
    });

    [Fact]
    public void Add_StaysAtTheEnds() => s_any.Select(s_any).Sample(static (left, right) => Assert.Equal(Saturate((Int128)left + right), Interval.Add(left, right)));

    // Near the ends a product may saturate early, which says less and nothing wrong; elsewhere it is exact.
    [Fact]
    public void Multiply_StaysAtTheEnds() => s_any.Select(s_any).Sample(static (left, right) =>
    {
        Int128 product = (Int128)left * right;
        long found = Interval.Multiply(left, right);
        bool isFar = Int128.Abs(product) < long.MaxValue - (1L << 12) || Int128.Abs(product) > (Int128)long.MaxValue + (1L << 12);
        Assert.True(isFar ? found == Saturate(product) : found == product || found == (product < 0 ? long.MinValue : long.MaxValue), $"{left} * {right} = {found}");
    });

    [Fact]
    public void Difference_OfTheLeastValue_StaysAtTheEnd() =>
        Assert.Equal(new Interval(long.MinValue + 1, long.MaxValue), Interval.Of(0) - new Interval(long.MinValue, long.MaxValue));

    private static long Saturate(Int128 value) => (long)Int128.Clamp(value, long.MinValue, long.MaxValue);

    [Theory]
    [InlineData(250, 5, false)]
    [InlineData(251, 5, true)]
    [InlineData(300, 0, true)]
    [InlineData(-5, 1, false)]
    [InlineData(5, -5, false)]
    [InlineData(4, -5, true)]
    [InlineData(300, -1, false)]
    public void End_IsPassedInTheDirectionOfTheMove(long value, long amount, bool expected) => Assert.Equal(expected, Interval.IsPassed(value, amount, new Interval(0, 255)));

    [Theory]
    [InlineData(long.MaxValue - 1, 1, false)]
    [InlineData(long.MaxValue - 1, 2, true)]
    [InlineData(long.MaxValue, long.MaxValue, true)]
    [InlineData(long.MinValue + 1, -1, false)]
    [InlineData(long.MinValue + 1, -2, true)]
    public void LastNumber_IsPassedAsAnyOther(long value, long amount, bool expected) => Assert.Equal(expected, Interval.IsPassed(value, amount, Interval.All));
}
