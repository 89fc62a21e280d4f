using System;

namespace Spin.Kernel.Machine;

/// <summary>What of the PC's old devices there is (ACPI 6.5, 5.2.9.3).</summary>
[Flags]
internal enum BootArchitecture : ushort
{
    /// <summary>Nothing told.</summary>
    None = 0,

    /// <summary>Devices that must be looked for without a bus that lists them.</summary>
    LegacyDevices = 1 << 0,

    /// <summary>A keyboard controller (8042).</summary>
    KeyboardController = 1 << 1,

    /// <summary>No VGA.</summary>
    NoVga = 1 << 2,
}
