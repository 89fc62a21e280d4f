using System;

namespace Spin.Kernel.Machine;

/// <summary>Control register 3: the root of the page tables in bits 12 to 51, and how it is cached (SDM vol. 3A, 2.5 and 4.5).</summary>
[Flags]
internal enum Cr3 : ulong
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>PWT: the root table is cached write-through.</summary>
    WriteThrough = 1UL << 3,

    /// <summary>PCD: the root table is not cached.</summary>
    CacheDisable = 1UL << 4,

    /// <summary>The physical address of the root table.</summary>
    Root = 0x000F_FFFF_FFFF_F000,
}
