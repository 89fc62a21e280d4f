using System;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>The ways in which a machine ends, each a boot of its own.</summary>
public sealed class EndTests
{
    private const int PanicCode = 70;
    private const string PanicMark = "*** kernel panic";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Exit_gives_the_emulator_its_code()
    {
        KernelOutcome outcome = await EndAsync("exit");
        Assert.Equal(7, outcome.ExitCode);
    }

    /// <summary>No tables: the clocks are measured by the interval timer, and no line interrupts.</summary>
    [Fact]
    public async Task A_machine_without_firmware_tables_boots()
    {
        KernelOutcome outcome = await EndAsync("exit", "-no-acpi");
        Assert.Equal(7, outcome.ExitCode);
    }

    [Theory]
    [InlineData("Nehalem", "pc")] // the oldest that has all of x86-64-v2; bases of FS and GS through MSRs
    [InlineData("max", "q35")]
    public async Task Other_machines_boot(string processor, string machine)
    {
        KernelOutcome outcome = await EndAsync("exit", "-cpu", processor, "-machine", machine);
        Assert.Equal(7, outcome.ExitCode);
    }

    /// <summary>A reset would start the kernel again, and again: only turning the machine off ends QEMU.</summary>
    [Theory]
    [InlineData("pc")]
    [InlineData("q35")]
    public async Task Off_turns_the_machine_off(string machine)
    {
        KernelOutcome outcome = await EndAsync("off", "-machine", machine, "-action", "reboot=reset");
        Assert.Null(outcome.ExitCode);
        Assert.True(outcome.Duration < s_limit, outcome.Problem);
        Assert.DoesNotContain(PanicMark, outcome.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reset", "pc")]
    [InlineData("reset", "q35")]
    [InlineData("triple", "pc")]
    public async Task Reset_starts_the_machine_again(string way, string machine)
    {
        await using KernelRun run = KernelRun.Start(Images.Elf("EndKernel"), Options(way, "-machine", machine, "-action", "reboot=reset"));
        for (int boot = 0; boot < 3; boot++)
        {
            await run.WaitForAsync($"ending by {way}", s_limit, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain(PanicMark, run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_fault_has_a_stack_of_its_own_to_panic_on()
    {
        KernelOutcome outcome = await EndAsync("double");
        Assert.Equal(PanicCode, outcome.ExitCode);
        Assert.Contains("double fault", outcome.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_interrupt_in_a_handler_of_another_is_a_panic()
    {
        KernelOutcome outcome = await EndAsync("nested");
        Assert.Equal(PanicCode, outcome.ExitCode);
        Assert.Contains(PanicMark + ": an interrupt in the handler of another", outcome.Log, StringComparison.Ordinal);
    }

    private static Task<KernelOutcome> EndAsync(string way, params string[] arguments) =>
        KernelRun.BootAsync(Images.Elf("EndKernel"), Options(way, arguments), TestContext.Current.CancellationToken);

    private static KernelRunOptions Options(string way, params string[] arguments) => new()
    {
        CommandLine = way,
        Arguments = arguments,
        Network = false,
        TimeLimit = s_limit,
        LogFile = Images.Log($"EndKernel {way} {string.Join(' ', arguments)}".Trim()),
    };
}
