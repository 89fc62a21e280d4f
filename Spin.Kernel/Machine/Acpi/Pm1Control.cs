using System;

namespace Spin.Kernel.Machine;

/// <summary>The power management control register (ACPI 6.5, 4.8.3.2.1).</summary>
[Flags]
internal enum Pm1Control : ushort
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>SCI_EN: the kernel, not the firmware, manages power.</summary>
    SciEnable = 1 << 0,

    /// <summary>SLP_TYP: which sleep state.</summary>
    SleepType = 7 << 10,

    /// <summary>SLP_EN: enter it.</summary>
    SleepEnable = 1 << 13,
}
