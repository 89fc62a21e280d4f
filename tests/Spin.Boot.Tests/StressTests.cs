using System;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>
/// The in-kernel suite's minute of stress, a boot of its own, in the host's time: ten thousand ticks a second leave an emulator that
/// counts instructions too few between two of them.
/// </summary>
public sealed class StressTests
{
    [Fact]
    public async Task Four_preempted_strands_allocate_throw_and_collect_for_a_minute()
    {
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf("KernelSuite"),
            new KernelRunOptions
            {
                CommandLine = "stress ticks=10000 turn=100",
                TimeLimit = TimeSpan.FromMinutes(10),
                SilenceLimit = TimeSpan.FromMinutes(9),
                LogFile = Images.Log("KernelSuite stress"),
            },
            TestContext.Current.CancellationToken);

        Assert.True(outcome.Passed, $"{outcome.Problem}\nSerial log: {Images.Log("KernelSuite stress")}");
        Assert.Contains("##spin pass stress:", outcome.Log, StringComparison.Ordinal);
    }
}
