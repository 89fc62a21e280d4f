using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>Boots the kernel whose spindles do everything wrong, and shows each of its results as a test.</summary>
public sealed class FaultKernelTests
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

        Assert.True(outcome.Passed, $"{outcome.Problem}\nSerial log: {Images.Log("FaultKernel")}");
        Assert.NotEmpty(outcome.Report.Results);
    }

    private static async Task<KernelOutcome> BootAsync()
    {
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf("FaultKernel"),
            new KernelRunOptions { TimeLimit = TimeSpan.FromMinutes(10), SilenceLimit = TimeSpan.FromMinutes(3), LogFile = Images.Log("FaultKernel") });
        JUnitFile.Write(Path.ChangeExtension(Images.Log("FaultKernel"), ".xml"), "FaultKernel", outcome.Report);
        return outcome;
    }
}
