using System;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>The local APIC by MSRs, where the emulator has that: QEMU's own emulation does from version 9.0 on.</summary>
public sealed class X2ApicTests
{
    private const string ByMsrs = "interrupts: the local APIC by MSRs (x2APIC)";

    /// <summary>Ticks, overruns, faults. Not counted in instructions: QEMU cannot read a clock through an MSR while it counts them.</summary>
    [Fact]
    public async Task The_suite_runs_to_its_end()
    {
        KernelOutcome outcome = await BootAsync("FaultKernel", "");
        Assert.SkipUnless(outcome.Log.Contains(ByMsrs, StringComparison.Ordinal), "this QEMU emulates no x2APIC");
        Assert.True(outcome.Passed, outcome.Problem);
    }

    [Fact]
    public async Task Registers_stay_in_memory_where_that_is_asked_for()
    {
        KernelOutcome outcome = await BootAsync("HelloImage", "apic=memory");
        Assert.True(outcome.Passed, outcome.Problem);
        Assert.Contains("interrupts: the local APIC in memory", outcome.Log, StringComparison.Ordinal);
    }

    private static Task<KernelOutcome> BootAsync(string image, string commandLine) => KernelRun.BootAsync(
        Images.Elf(image),
        new KernelRunOptions
        {
            Arguments = ["-cpu", "max,+x2apic"],
            CommandLine = commandLine,
            TimeLimit = TimeSpan.FromMinutes(5),
            LogFile = Images.Log($"{image} x2apic {commandLine}".TrimEnd()),
        },
        TestContext.Current.CancellationToken);
}
