using System;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>The in-kernel suite's minute of stress, a boot of its own.</summary>
public sealed class StressTests
{
    /// <summary>
    /// Sixteen nanoseconds an instruction, so that a minute of guest time is some four thousand million instructions: with ten thousand
    /// ticks a second, 6,250 between two.
    /// </summary>
    private const string Clock = "shift=4,sleep=off";

    [Fact]
    public async Task Four_preempted_strands_allocate_throw_and_collect_for_a_minute()
    {
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf("KernelSuite"),
            new KernelRunOptions
            {
                CommandLine = "stress ticks=10000 turn=100",
                Arguments = ["-icount", Clock],
                TimeLimit = TimeSpan.FromMinutes(10),
                SilenceLimit = TimeSpan.FromMinutes(9),
                LogFile = Images.Log("KernelSuite stress"),
            },
            TestContext.Current.CancellationToken);

        Assert.True(outcome.Passed, $"{outcome.Problem}\nSerial log: {Images.Log("KernelSuite stress")}");
        Assert.Contains("##spin pass stress:", outcome.Log, StringComparison.Ordinal);
    }
}
