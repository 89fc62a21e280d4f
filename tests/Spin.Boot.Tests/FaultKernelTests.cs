using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>Boots the kernel whose spindles do everything wrong, and shows each of its results as a test.</summary>
public sealed class FaultKernelTests
{
    private static readonly SuiteBoot s_boot = new("FaultKernel");

    /// <summary>
    /// With as many ticks as there can be, 6,250 instructions between two: what a tick does must leave time for what it interrupts.
    /// </summary>
    private static readonly SuiteBoot s_tickingBoot =
        new("FaultKernel", "ten thousand ticks", "overruns ticks=10000", ["-icount", "shift=4,sleep=off"]);

    /// <summary>The results of the one boot.</summary>
    public static Task<IEnumerable<TheoryDataRow<string, string?>>> Results() => s_boot.ResultsAsync();

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Results))]
    public void In_the_kernel(string name, string? failure) => Assert.True(failure is null, $"{name}: {failure}");

    [Fact]
    public Task The_suite_runs_to_its_end() => s_boot.RequireEndAsync();

    [Fact]
    public Task Overruns_are_found_at_ten_thousand_ticks_a_second() => s_tickingBoot.RequireEndAsync();
}
