using System;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>The in-kernel suite's minute of stress, a boot of its own.</summary>
public sealed class StressTests
{
    /// <summary>
    /// Eight nanoseconds an instruction: a minute of guest time is some eight thousand million instructions. With more the tick, which
    /// looks through the stack that it interrupts, would take all of its own period.
    /// </summary>
    private const string Clock = "shift=3,sleep=off";

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
