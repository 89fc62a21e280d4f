using System;
using System.Collections.Generic;

namespace Spin.Testing;

/// <summary>The emulated machine and how long a kernel may take.</summary>
public sealed record KernelRunOptions
{
    /// <summary>Memory in MiB.</summary>
    public int Memory { get; init; } = 256;

    /// <summary>QEMU's accelerator: <c>tcg</c> runs anywhere.</summary>
    public string Accelerator { get; init; } = "tcg";

    /// <summary>What starts an ISO; an ELF is started without firmware's help.</summary>
    public Firmware Firmware { get; init; }

    /// <summary>The arguments handed to the kernel; an ISO has its own.</summary>
    public string CommandLine { get; init; } = "";

    /// <summary>Whether the machine has a network card, on QEMU's user network.</summary>
    public bool Network { get; init; } = true;

    /// <summary>Ports of the host that reach the machine.</summary>
    public IReadOnlyList<PortForward> Forwards { get; init; } = [];

    /// <summary>Further arguments of QEMU.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How long the kernel may run.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the kernel may say nothing while a report is awaited.</summary>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The file that keeps all that came from the serial port; none where null.</summary>
    public string? LogFile { get; init; }
}
