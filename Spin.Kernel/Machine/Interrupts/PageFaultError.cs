using System;

namespace Spin.Kernel.Machine;

/// <summary>The error code of a page fault (SDM vol. 3A, 4.7).</summary>
[Flags]
internal enum PageFaultError : ulong
{
    /// <summary>A read by the kernel of a page that is not present.</summary>
    None = 0,

    /// <summary>The page is present; the access is forbidden.</summary>
    Protection = 1UL << 0,

    /// <summary>A write.</summary>
    Write = 1UL << 1,

    /// <summary>In user mode.</summary>
    User = 1UL << 2,

    /// <summary>A reserved bit is set in a page-table entry.</summary>
    ReservedBit = 1UL << 3,

    /// <summary>An instruction fetch.</summary>
    Instruction = 1UL << 4,

    /// <summary>Forbidden by protection keys.</summary>
    ProtectionKey = 1UL << 5,

    /// <summary>Forbidden by shadow stacks.</summary>
    ShadowStack = 1UL << 6,
}
