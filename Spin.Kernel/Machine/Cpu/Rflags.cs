using System;

namespace Spin.Kernel.Machine;

/// <summary>The flags register (SDM vol. 3A, 2.3).</summary>
[Flags]
internal enum Rflags : ulong
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Carry.</summary>
    Carry = 1UL << 0,

    /// <summary>Always set.</summary>
    Fixed = 1UL << 1,

    /// <summary>Parity.</summary>
    Parity = 1UL << 2,

    /// <summary>Auxiliary carry.</summary>
    Adjust = 1UL << 4,

    /// <summary>Zero.</summary>
    Zero = 1UL << 6,

    /// <summary>Sign.</summary>
    Sign = 1UL << 7,

    /// <summary>A debug exception follows every instruction.</summary>
    Trap = 1UL << 8,

    /// <summary>Maskable interrupts are taken.</summary>
    InterruptEnable = 1UL << 9,

    /// <summary>String instructions run downwards.</summary>
    Direction = 1UL << 10,

    /// <summary>Overflow.</summary>
    Overflow = 1UL << 11,

    /// <summary>The privilege level that may use I/O ports; two bits.</summary>
    IoPrivilege = 3UL << 12,

    /// <summary>The task was called by another.</summary>
    NestedTask = 1UL << 14,

    /// <summary>One instruction without debug exceptions.</summary>
    Resume = 1UL << 16,

    /// <summary>Virtual 8086 mode.</summary>
    Virtual8086 = 1UL << 17,

    /// <summary>Alignment checks in user mode; with SMAP, in kernel mode user memory may be accessed.</summary>
    AccessControl = 1UL << 18,

    /// <summary>CPUID may be used.</summary>
    Identification = 1UL << 21,
}
