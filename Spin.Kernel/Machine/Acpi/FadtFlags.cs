using System;

namespace Spin.Kernel.Machine;

/// <summary>Fixed features of a machine (ACPI 6.5, table 5.10); the ones that are used.</summary>
[Flags]
internal enum FadtFlags : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>TMR_VAL_EXT: the power management timer has 32 bits, else 24.</summary>
    TimerIs32Bits = 1U << 8,

    /// <summary>RESET_REG_SUP: the reset register exists.</summary>
    ResetRegister = 1U << 10,

    /// <summary>HW_REDUCED_ACPI: there are none of the old registers.</summary>
    HardwareReduced = 1U << 20,
}
