using System;
using System.IO;
using System.Threading.Tasks;
using Spin.Boot.Tests.Network;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>gdb attaches to a kernel in QEMU with the image's symbols and the SDK's script (docs/debugging.md).</summary>
public sealed class DebuggerTests
{
    [Fact]
    public async Task Gdb_stops_in_CSharp_and_shows_lines_frames_and_strands()
    {
        string elf = Images.Elf("HelloImage");
        string image = Path.Combine(Path.GetDirectoryName(elf)!, "..", "..", ".."); // above bin/configuration/framework
        string full = Path.Combine(image, "obj", "spin", "4-kernel", "kernel.full.elf");
        string emulator = "exec qemu-system-x86_64 -accel tcg -cpu max -m 256 -display none -serial null -monitor none -nic none "
            + $"-no-reboot -device isa-debug-exit,iobase=0xf4,iosize=4 -S -gdb stdio -kernel {elf}";
        CommandResult result = await Commands.RunAsync(
            "",
            "gdb",
            "-batch",
            "-x", Path.Combine(image, "..", "..", "..", "Spin.Sdk", "Debug", "spin.gdb"),
            "-ex", $"target remote | {emulator}",
            "-ex", "hbreak Spin_Kernel_Spin_Kernel_Boot_MachineStart__TryStart",
            "-ex", "continue",
            "-ex", "backtrace",
            "-ex", "spin-strands",
            "-ex", "kill",
            full);

        Assert.Contains("MachineStart.cs:", result.Output, StringComparison.Ordinal);
        Assert.Contains("KernelMain__Continue", result.Output, StringComparison.Ordinal);
        Assert.Contains("KernelMain.cs:", result.Output, StringComparison.Ordinal);
        Assert.Contains("strand 2 ", result.Output, StringComparison.Ordinal);
    }
}
