using System;
using System.IO;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>The smallest image boots in every way in which an image boots, by the same ELF.</summary>
public sealed class HelloTests
{
    /// <summary>What the smallest image may have, in bytes. What is new and not in every image's use belongs into a part (docs/image-file.md).</summary>
    private const long LargestImage = 450_000;

    [Fact]
    public Task Elf_boots_by_PVH() => BootAsync(Images.Elf("HelloImage"), "Hello.pvh");

    [Fact]
    public Task Iso_boots_by_BIOS() => BootAsync(Images.Iso("HelloImage"), "Hello.bios");

    [Fact]
    public Task Iso_boots_by_UEFI() => BootAsync(Images.Iso("HelloImage"), "Hello.uefi", Firmware.Uefi);

    [Fact]
    public void Disc_carries_the_very_kernel_that_QEMU_loads() => Assert.Equal(
        File.ReadAllBytes(Images.Elf("HelloImage")),
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Images.Iso("HelloImage"))!, "tree", "boot", "kernel.elf")));

    [Fact]
    public void Stripped_image_is_small() => Assert.InRange(new FileInfo(Images.Elf("HelloImage")).Length, 1, LargestImage);

    [Fact]
    public async Task Option_that_nobody_knows_is_told()
    {
        string log = await BootAsync(Images.Elf("HelloImage"), "Hello.option", commandLine: "turn=5000 tick=100");

        Assert.Contains("boot: warning: option not known: tick=100; did you mean ticks=?", log, StringComparison.Ordinal);
        Assert.DoesNotContain("turn", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_judged_its_code_is_told_as_the_report_has_it()
    {
        string stages = Path.Combine(Path.GetDirectoryName(Images.Elf("HelloImage"))!, "..", "..", "..", "obj", "spin");
        string[] report = await File.ReadAllLinesAsync(Path.Combine(stages, "2-verified", "report.txt"), TestContext.Current.CancellationToken);
        string verifier = report[0]["verifier".Length..].Trim();
        string contract = report[1]["contract".Length..].Trim().Split(' ')[0];

        string log = await BootAsync(Images.Elf("HelloImage"), "Hello.verified");

        Assert.Contains($"boot: verified: Spin.Verifier {verifier}, contract {contract}", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_that_it_does_not_need_are_not_there()
    {
        string log = await BootAsync(Images.Elf("HelloImage"), "Hello.parts");

        Assert.Contains("spindles: 1, events: 2", log, StringComparison.Ordinal);
        foreach (string word in (string[])["pci:", "virtio", "net:", "spin>"])
        {
            Assert.DoesNotContain(word, log, StringComparison.Ordinal);
        }
    }

    private static async Task<string> BootAsync(string image, string name, Firmware firmware = Firmware.Bios, string commandLine = "")
    {
        KernelOutcome outcome = await KernelRun.BootAsync(
            image,
            new KernelRunOptions
            {
                Firmware = firmware,
                CommandLine = commandLine,
                TimeLimit = TimeSpan.FromMinutes(3),
                SilenceLimit = TimeSpan.FromMinutes(2),
                LogFile = Images.Log(name),
            },
            TestContext.Current.CancellationToken);

        Assert.True(outcome.Passed, $"{outcome.Problem}\n{outcome.Log}");
        return outcome.Log;
    }
}
