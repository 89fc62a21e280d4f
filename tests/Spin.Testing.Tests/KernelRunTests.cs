using System;
using System.IO;
using System.Threading.Tasks;
using Spin.Testing.Protocol;
using Xunit;

namespace Spin.Testing.Tests;

public sealed class KernelRunTests
{
    private const string Skip = "needs QEMU and GNU binutils: sudo apt-get install qemu-system-x86 binutils";
    private const string GoodReport = "##spin begin 1\r\n##spin pass a: b\r\n##spin end\r\n";

    public static bool CanRun => TinyKernel.CanBuild;

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Complete_report_and_exit_code_0_pass()
    {
        KernelOutcome outcome = await BootAsync(GoodReport, TinyKernel.Exit(EmulatorExit.FirstValue));

        Assert.Null(outcome.Problem);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("##spin pass a: b\n", outcome.Log, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Exit_code_1_fails_in_spite_of_a_good_report()
    {
        KernelOutcome outcome = await BootAsync(GoodReport, TinyKernel.Exit(EmulatorExit.FirstValue + 1));

        Assert.Equal("the kernel ended with exit code 1", outcome.Problem);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Exit_code_0_without_a_report_fails()
    {
        KernelOutcome outcome = await BootAsync("hello\n", TinyKernel.Exit(EmulatorExit.FirstValue));

        Assert.Equal("the kernel opened no report", outcome.Problem);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Triple_fault_fails_in_spite_of_a_good_report()
    {
        KernelOutcome outcome = await BootAsync(GoodReport, TinyKernel.TripleFault);

        Assert.Null(outcome.ExitCode);
        Assert.Contains("without the kernel's exit code", outcome.Problem);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Panic_fails_in_spite_of_a_good_report()
    {
        KernelOutcome outcome = await BootAsync("*** kernel panic: x ***\n" + GoodReport, TinyKernel.Exit(EmulatorExit.FirstValue));

        Assert.StartsWith("the kernel panicked", outcome.Problem);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Silence_fails_and_names_the_last_result()
    {
        KernelOutcome outcome = await BootAsync(
            "##spin begin 2\n##spin pass a: b\n", TinyKernel.Hang, new KernelRunOptions { SilenceLimit = TimeSpan.FromSeconds(1) });

        Assert.Equal("the kernel said nothing for 1 s; its last result was 'a: b'", outcome.Problem);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Kernel_that_never_ends_fails_at_the_time_limit()
    {
        KernelOutcome outcome = await BootAsync(GoodReport, TinyKernel.Hang, new KernelRunOptions { TimeLimit = TimeSpan.FromSeconds(1) });

        Assert.Equal("the kernel was still running after 1 s; its last result was 'a: b'", outcome.Problem);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Text_is_awaited_in_order_and_within_a_line()
    {
        string image = await TinyKernel.BuildAsync("spin> one\nspin> two", TinyKernel.Hang);
        await using KernelRun run = KernelRun.Start(image, new KernelRunOptions { Network = false });

        await run.WaitForAsync("spin> ", TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await run.WaitForAsync("spin> two", TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        KernelRunException missing = await Assert.ThrowsAsync<KernelRunException>(
            () => run.WaitForAsync("one", TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));

        Assert.Contains("spin> two", missing.Message, StringComparison.Ordinal);
        Assert.False(run.HasEnded);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Machine_that_ends_is_told_from_one_that_is_slow()
    {
        string image = await TinyKernel.BuildAsync("bye", TinyKernel.Exit(EmulatorExit.FirstValue));
        await using KernelRun run = KernelRun.Start(image, new KernelRunOptions { Network = false });

        KernelRunException missing = await Assert.ThrowsAsync<KernelRunException>(
            () => run.WaitForAsync("hello", TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

        Assert.Contains("ended without saying 'hello'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_that_is_not_there_is_an_error_with_a_remedy() =>
        Assert.Contains("Build the image project first", Assert.Throws<FileNotFoundException>(() => KernelRun.Start("no.elf")).Message, StringComparison.Ordinal);

    private static async Task<KernelOutcome> BootAsync(string text, string end, KernelRunOptions? options = null)
    {
        string image = await TinyKernel.BuildAsync(text, end);
        return await KernelRun.BootAsync(image, (options ?? new KernelRunOptions()) with { Network = false }, TestContext.Current.CancellationToken);
    }
}
