using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Spin.Testing.Protocol;

namespace Spin.Testing.Qemu;

/// <summary>The emulated machine, the same for <c>dotnet run</c> and for tests.</summary>
internal sealed record QemuCommand
{
    /// <summary>The program.</summary>
    internal const string Program = "qemu-system-x86_64";

    /// <summary>The kernel, an ELF, or the ISO that carries one.</summary>
    internal required string Image { get; init; }

    /// <summary>The kernel's side file of symbols, by which a panic shows methods and lines; none for an ISO, which carries its own.</summary>
    internal string? Symbols { get; init; }

    /// <summary>Memory in MiB.</summary>
    internal int Memory { get; init; } = 256;

    /// <summary>QEMU's accelerator.</summary>
    internal string Accelerator { get; init; } = "tcg";

    /// <summary>Whether to start an ISO by UEFI; the firmware's file.</summary>
    internal string? Firmware { get; init; }

    /// <summary>The arguments handed to the kernel.</summary>
    internal string CommandLine { get; init; } = "";

    /// <summary>The ports of the host that reach the machine.</summary>
    internal IReadOnlyList<HostForward> Forwards { get; init; } = [];

    /// <summary>Whether the machine has a card on QEMU's user network.</summary>
    internal bool Network { get; init; } = true;

    /// <summary>Further arguments.</summary>
    internal IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The arguments of <see cref="Program"/>.</summary>
    internal List<string> ToArguments()
    {
        // max has what TCG can emulate, host what the processor has: either way all that a kernel may want to use.
        string processor = Accelerator.StartsWith("kvm", StringComparison.Ordinal) ? "host" : "max";
        List<string> line =
        [
            "-accel", Accelerator,
            "-cpu", processor,
            "-m", Memory.ToString(CultureInfo.InvariantCulture),
            "-no-reboot",
            "-display", "none",
            "-monitor", "none",
            // The first serial port is the console. signal=on: Ctrl-C ends the machine instead of being typed into it.
            "-chardev", "stdio,id=console,signal=on",
            "-serial", "chardev:console",
            "-device", $"isa-debug-exit,iobase=0x{EmulatorExit.Port:x},iosize=0x04",
            "-device", "virtio-rng-pci",
        ];

        if (Network)
        {
            string user = "user,id=network";
            foreach (HostForward forward in Forwards)
            {
                user += "," + forward.ToQemu();
            }

            line.AddRange(["-netdev", user, "-device", "virtio-net-pci,netdev=network"]);
        }
        else
        {
            line.AddRange(["-nic", "none"]);
        }

        if (Firmware is not null)
        {
            line.AddRange(["-bios", Firmware]);
        }

        if (Path.GetExtension(Image) == ".iso")
        {
            line.AddRange(["-cdrom", Image, "-boot", "d"]);
        }
        else
        {
            line.AddRange(["-kernel", Image]);
            if (Symbols is not null)
            {
                // The first module of the loader is the kernel's symbols.
                line.AddRange(["-initrd", Symbols]);
            }

            if (CommandLine.Length > 0)
            {
                line.AddRange(["-append", CommandLine]);
            }
        }

        line.AddRange(Arguments);
        return line;
    }
}
