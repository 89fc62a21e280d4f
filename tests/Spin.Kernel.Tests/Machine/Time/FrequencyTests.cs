using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Time;

/// <summary>Rates out of measurements.</summary>
public class FrequencyTests
{
    [Theory]
    [InlineData(3_000_000UL, 3580UL, 3_579_545L, 2_999_619_000L)]
    [InlineData(ulong.MaxValue / 8, ulong.MaxValue / 8, 1_000_000_000L, 1_000_000_000L)]
    public void Of_IsCountsPerReferenceCount(ulong counts, ulong reference, long rate, long expected) =>
        Assert.InRange(Frequency.Of(counts, reference, rate), expected - 1000, expected + 1000);

    [Theory]
    [InlineData(999_999_963, 20_000, 1_000_000_000)]
    [InlineData(1_000_000_041, 20_000, 1_000_000_000)]
    [InlineData(2_591_994_321, 50_000, 2_592_000_000)]
    [InlineData(2_592_345_678, 10, 2_592_345_680)]
    [InlineData(2_592_345_678, 0, 2_592_345_678)]
    [InlineData(5, 1, 5)]
    public void Round_FindsTheRoundestWithinTheError(long measured, long error, long expected) =>
        Assert.Equal(expected, Frequency.Round(measured, error));

    [Fact]
    public void RateOfCpuid_IsCrystalTimesRatio()
    {
        Assert.Equal(2_592_000_000, Tsc.RateOf(new CpuidResult { Eax = 2, Ebx = 216, Ecx = 24_000_000 }));
        Assert.Equal(0, Tsc.RateOf(new CpuidResult { Eax = 2, Ebx = 216, Ecx = 0 }));
        Assert.Equal(0, Tsc.RateOf(new CpuidResult { Eax = 0, Ebx = 216, Ecx = 24_000_000 }));
        Assert.Equal(0, Tsc.RateOf(new CpuidResult { Eax = uint.MaxValue, Ebx = 1, Ecx = 1 }));
    }
}
