using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>SPIN's regression tests: all of them in one boot, and some from the shell.</summary>
public sealed class RegressTests
{
    private static readonly SuiteBoot s_boot = new("Regress", commandLine: "regress");
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>The results of the one boot.</summary>
    public static Task<IEnumerable<TheoryDataRow<string, string?>>> Results() => s_boot.ResultsAsync();

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Results))]
    public void In_the_kernel(string name, string? failure) => Assert.True(failure is null, $"{name}: {failure}");

    [Fact]
    public Task The_suite_runs_to_its_end() => s_boot.RequireEndAsync();

    [Fact]
    public async Task Shell_runs_all_of_them_or_one_area()
    {
        await using KernelRun machine = KernelRun.Start(Images.Elf("Regress"), new KernelRunOptions { LogFile = Images.Log("Regress shell") });
        await machine.WaitForAsync("the shell knows regress", s_limit);
        await machine.TypeLineAsync("regress disp-args");
        await machine.WaitForAsync("regress: 6 passed, 0 failed", s_limit);
        await machine.TypeLineAsync("regress all");
        await machine.WaitForAsync("pass  threat: strands spawn, wait and die at random", s_limit);
        await machine.WaitForAsync(" passed, 0 failed", s_limit);
        await machine.TypeLineAsync("regress nothing");
        await machine.WaitForAsync("no test is called nothing", s_limit);
    }
}
