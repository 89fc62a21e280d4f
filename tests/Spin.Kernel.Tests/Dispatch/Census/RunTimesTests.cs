using System;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>The histogram of a handler's runs.</summary>
public sealed class RunTimesTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(1023, 9)]
    [InlineData(1024, 10)]
    [InlineData(int.MaxValue, 30)]
    [InlineData(1L << 31, RunTimes.BucketCount - 1)]
    [InlineData(long.MaxValue, RunTimes.BucketCount - 1)]
    public void ARun_IsInTheFirstBucketWhoseBoundItIsBelow(long cycles, int bucket)
    {
        RunTimes times = default;

        times.Add(cycles);

        Assert.Equal(1, times[bucket]);
        Assert.Equal(1, times.Samples);
        Assert.Equal(cycles, times.Cycles);
        Assert.True(bucket == RunTimes.BucketCount - 1 || cycles < RunTimes.BoundOf(bucket));
        Assert.True(bucket == 0 || cycles >= RunTimes.BoundOf(bucket - 1));
    }

    [Fact]
    public void MeanAndPercentiles_AreThoseOfTheRuns()
    {
        RunTimes times = default;
        for (int run = 0; run < 98; run++)
        {
            times.Add(100);
        }

        times.Add(5000);
        times.Add(70_000);

        Assert.Equal(((98 * 100) + 75_000) / 100, times.Mean);
        Assert.Equal(128, RunTimes.BoundOf(times.BucketOf(50)));
        Assert.Equal(128, RunTimes.BoundOf(times.BucketOf(98)));
        Assert.Equal(8192, RunTimes.BoundOf(times.BucketOf(99)));
        Assert.Equal(131_072, RunTimes.BoundOf(times.BucketOf(100)));
    }

    [Fact]
    public void WithoutRuns_ThereIsNothingToSay()
    {
        RunTimes times = default;

        Assert.Equal(0, times.Mean);
        Assert.Equal(-1, times.BucketOf(50));
    }

    [Fact]
    public void Histograms_AddUp()
    {
        Random random = new(20_261_129);
        RunTimes all = default;
        RunTimes[] parts = new RunTimes[3];
        for (int run = 0; run < 1000; run++)
        {
            long cycles = random.NextInt64(1L << random.Next(40));
            all.Add(cycles);
            parts[run % parts.Length].Add(cycles);
        }

        RunTimes sum = default;
        Array.ForEach(parts, part => sum.Add(in part));

        Assert.Equal(all, sum);
        Assert.NotEqual(all, parts[0]);
    }
}
