using System;
using System.Numerics;
using CsCheck;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Time;

/// <summary>The conversion of counts to nanoseconds, against arithmetic without limits.</summary>
public class ClockScaleTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long SecondsPerCentury = 3_155_760_000;

    /// <summary>Half a unit of the factor's 53 bits after the point, for each of 2^64 counts; and what rounding down takes.</summary>
    private const long LargestError = (1 << 10) + 1;

    [Fact]
    public void OneGigahertz_IsOneToOne()
    {
        ClockScale scale = new(NanosecondsPerSecond);
        Assert.Equal(0, scale.ToNanoseconds(0));
        Assert.Equal(1, scale.ToNanoseconds(1));
        Assert.Equal(long.MaxValue, scale.ToNanoseconds(long.MaxValue));
    }

    [Fact]
    public void Unset_IsZero() => Assert.Equal(0, default(ClockScale).ToNanoseconds(ulong.MaxValue));

    [Fact]
    public void AnyRateForACentury_IsExactToHalfAUnitOfTheFactor() =>
        Gen.Select(Gen.Long[ClockScale.SlowestRate, 10_000_000_000], Gen.Double[0, 1]).Sample((rate, part) =>
        {
            ulong most = (ulong)(SecondsPerCentury * (UInt128)(ulong)rate > ulong.MaxValue ? ulong.MaxValue : SecondsPerCentury * (UInt128)(ulong)rate);
            ulong counts = (ulong)(most * part);
            BigInteger exact = (BigInteger)counts * NanosecondsPerSecond / rate;
            BigInteger error = BigInteger.Abs(exact - new ClockScale(rate).ToNanoseconds(counts));
            return error <= LargestError;
        });

    [Fact]
    public void Conversion_NeverGoesBack() =>
        Gen.Select(Gen.Long[ClockScale.SlowestRate, 10_000_000_000], Gen.ULong[0, 1UL << 60]).Sample((rate, counts) =>
        {
            ClockScale scale = new(rate);
            return scale.ToNanoseconds(counts + 1) >= scale.ToNanoseconds(counts);
        });

    [Theory]
    [InlineData(1_000_000, 1_000_000_000, 1_000_000)]
    [InlineData(1_000_000, 24_000_000, 24_000)]
    [InlineData(0, 24_000_000, 1)]
    [InlineData(-5, 24_000_000, 1)]
    [InlineData(long.MaxValue, long.MaxValue, uint.MaxValue)]
    public void CountsIn_StaysWithin32Bits(long nanoseconds, long rate, uint expected) =>
        Assert.Equal(expected, ClockScale.CountsIn(nanoseconds, rate));
}
