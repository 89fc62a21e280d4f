using System;

namespace Spin.Kernel.Machine;

/// <summary>Control register 0: operating modes (SDM vol. 3A, 2.5).</summary>
[Flags]
internal enum Cr0 : ulong
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>PE: protected mode.</summary>
    ProtectionEnable = 1UL << 0,

    /// <summary>MP: WAIT heeds <see cref="TaskSwitched"/>.</summary>
    MonitorCoprocessor = 1UL << 1,

    /// <summary>EM: floating-point and vector instructions fault.</summary>
    Emulation = 1UL << 2,

    /// <summary>TS: the next floating-point or vector instruction faults.</summary>
    TaskSwitched = 1UL << 3,

    /// <summary>ET: always set.</summary>
    ExtensionType = 1UL << 4,

    /// <summary>NE: floating-point errors are exceptions, not interrupts.</summary>
    NumericError = 1UL << 5,

    /// <summary>WP: the kernel, too, cannot write to read-only pages.</summary>
    WriteProtect = 1UL << 16,

    /// <summary>AM: user programs may ask for alignment checks.</summary>
    AlignmentMask = 1UL << 18,

    /// <summary>NW: caches do not write through.</summary>
    NotWriteThrough = 1UL << 29,

    /// <summary>CD: caches are off.</summary>
    CacheDisable = 1UL << 30,

    /// <summary>PG: paging.</summary>
    Paging = 1UL << 31,
}
