using System;

namespace Spin.Kernel.Machine;

/// <summary>The extended feature enable register (SDM vol. 3A, 2.2.1).</summary>
[Flags]
internal enum Efer : ulong
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>SCE: SYSCALL and SYSRET exist.</summary>
    SystemCall = 1UL << 0,

    /// <summary>LME: paging will be 64-bit.</summary>
    LongModeEnable = 1UL << 8,

    /// <summary>LMA: it is.</summary>
    LongModeActive = 1UL << 10,

    /// <summary>NXE: pages can forbid execution.</summary>
    NoExecute = 1UL << 11,
}
