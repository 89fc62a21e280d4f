using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Spin.Testing;
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
    public async Task Lines_of_the_report_arrive_whole_whatever_else_is_written()
    {
        KernelOutcome outcome = await s_boot.OutcomeAsync();
        Assert.Equal(
            Enumerable.Range(0, 200).Select(static line => (double)line),
            outcome.Report.Figures.Where(static figure => figure is { Name: "report: a line in a storm", Unit: "lines" }).Select(static figure => figure.Value));
    }

    [Fact]
    public async Task Panic_in_a_handler_names_it_and_tells_of_events()
    {
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf("FaultKernel"),
            new KernelRunOptions { CommandLine = "panic", TimeLimit = TimeSpan.FromMinutes(1), LogFile = Images.Log("FaultKernel panic") },
            TestContext.Current.CancellationToken);

        const string Handlers = """
            handlers in charge, innermost first
              Faulty.Do of FaultKernel.Provoked
              Runner.Run of Spin.KernelReady
            """;
        Assert.Contains("*** kernel panic: on purpose", outcome.Log, StringComparison.Ordinal);
        Assert.Contains(Handlers, outcome.Log.ReplaceLineEndings(Environment.NewLine), StringComparison.Ordinal);
        // The first of the two is handled by what Lodger has installed, too.
        Assert.Contains("FaultKernel.Provoked: raised 2, handled 3, faulted 0, overrun 0", outcome.Log, StringComparison.Ordinal);
        Assert.Matches(@"steps of 100 ms, newest first\r?\n(.*\r?\n)*?  FaultKernel\.Provoked: 1 (0 )?1( 0)+\r?\n", outcome.Log);
        Assert.Contains("*** end of panic ***", outcome.Log, StringComparison.Ordinal);
    }

    [Fact]
    public Task Overruns_are_found_at_ten_thousand_ticks_a_second() => s_tickingBoot.RequireEndAsync();
}
