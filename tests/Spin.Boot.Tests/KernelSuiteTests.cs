using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>Boots the in-kernel suite once and shows each of its results as a test.</summary>
public sealed class KernelSuiteTests
{
    // The guest's time is counted in instructions: a busy host cannot make a strand late, and the floors are checked.
    private static readonly SuiteBoot s_boot = new("KernelSuite", arguments: ["-icount", "shift=0,sleep=off"]);

    /// <summary>The results of the one boot.</summary>
    public static Task<IEnumerable<TheoryDataRow<string, string?>>> Results() => s_boot.ResultsAsync();

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Results))]
    public void In_the_kernel(string name, string? failure) => Assert.True(failure is null, $"{name}: {failure}");

    [Fact]
    public Task The_suite_runs_to_its_end() => s_boot.RequireEndAsync();
}
