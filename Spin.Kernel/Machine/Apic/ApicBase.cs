using System;

namespace Spin.Kernel.Machine;

/// <summary>IA32_APIC_BASE (SDM vol. 3A, 10.4.4 and 10.12.1): the address of the local APIC in bits 12 to 51, and its mode.</summary>
[Flags]
internal enum ApicBase : ulong
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>BSP: this is the processor that the firmware started.</summary>
    BootProcessor = 1UL << 8,

    /// <summary>EXTD: registers are MSRs (x2APIC mode).</summary>
    X2Apic = 1UL << 10,

    /// <summary>EN: the local APIC is on.</summary>
    Enable = 1UL << 11,

    /// <summary>Where the registers are.</summary>
    Address = 0x000F_FFFF_FFFF_F000,
}
