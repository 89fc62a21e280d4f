using System.Linq;
using Spin.Kernel.Dispatch;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>How often a spindle is restarted, and after which pause.</summary>
public sealed class RestartHistoryTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Never_IsNever() => Assert.False(new RestartHistory(RestartPolicy.Never).TryNext(0, out _));

    [Fact]
    public void SoManyTimes_ThenNeverAgain_UntilStartedByHand()
    {
        RestartHistory history = new(new RestartPolicy(2, 10));
        Assert.True(history.TryNext(0, out _));
        Assert.True(history.TryNext(0, out _));
        Assert.False(history.TryNext(0, out _));
        Assert.Equal(2, history.Count);
        history.Clear();
        Assert.True(history.TryNext(0, out int delay));
        Assert.Equal(10, delay);
    }

    [Fact]
    public void EachPause_IsTwiceTheLast_UpToALimit()
    {
        RestartHistory history = new(new RestartPolicy(RestartPolicy.Unlimited, 100));
        long now = 0;
        int[] delays = [.. Enumerable.Range(0, 12).Select(_ =>
        {
            Assert.True(history.TryNext(now, out int delay));
            now += (delay + 1) * Millisecond;
            return delay;
        })];
        Assert.Equal([100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 51_200, 60_000, 60_000], delays);
    }

    [Fact]
    public void ALongLife_ForgetsThePauses()
    {
        RestartHistory history = new(new RestartPolicy(RestartPolicy.Unlimited, 10));
        Assert.True(history.TryNext(0, out _));
        Assert.True(history.TryNext(0, out int second));
        Assert.Equal(20, second);
        long longAfter = (20 + (RestartHistory.LongLife * 20) + 1) * Millisecond;
        Assert.True(history.TryNext(longAfter, out int third));
        Assert.Equal(10, third);
    }
}
