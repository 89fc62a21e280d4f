using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>Boots the in-kernel suite once and shows each of its results as a test.</summary>
public sealed class KernelSuiteTests
{
    private static readonly Lazy<Task<KernelOutcome>> s_outcome = new(BootAsync);

    /// <summary>The results of the one boot.</summary>
    public static async Task<IEnumerable<TheoryDataRow<string, string?>>> Results()
    {
        KernelOutcome outcome = await s_outcome.Value;
        return outcome.Report.Results.Select(static result => new TheoryDataRow<string, string?>(result.Name, result.Failure));
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Results))]
    public void In_the_kernel(string name, string? failure) => Assert.True(failure is null, $"{name}: {failure}");

    [Fact]
    public async Task The_suite_runs_to_its_end()
    {
        KernelOutcome outcome = await s_outcome.Value;

        Assert.True(outcome.Passed, $"{outcome.Problem}\nSerial log: {Images.Log("KernelSuite")}");
        Assert.NotEmpty(outcome.Report.Results);
    }

    private static async Task<KernelOutcome> BootAsync()
    {
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf("KernelSuite"),
            new KernelRunOptions
            {
                // The guest's time is counted in instructions: a busy host cannot make a strand late, and the floors are checked.
                Arguments = ["-icount", "shift=0,sleep=off"],
                TimeLimit = TimeSpan.FromMinutes(10),
                SilenceLimit = TimeSpan.FromMinutes(3),
                LogFile = Images.Log("KernelSuite"),
            });
        JUnitFile.Write(Path.ChangeExtension(Images.Log("KernelSuite"), ".xml"), "KernelSuite", outcome.Report);
        return outcome;
    }
}
