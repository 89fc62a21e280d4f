using System;

namespace Spin.Kernel.Machine;

/// <summary>Control register 4: extensions (SDM vol. 3A, 2.5).</summary>
[Flags]
internal enum Cr4 : ulong
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>TSD: only the kernel may read the time-stamp counter.</summary>
    TimestampDisable = 1UL << 2,

    /// <summary>DE: debug registers 4 and 5 do not exist.</summary>
    DebuggingExtensions = 1UL << 3,

    /// <summary>PAE: page-table entries of 64 bits.</summary>
    PhysicalAddressExtension = 1UL << 5,

    /// <summary>MCE: machine checks are exceptions, not a shutdown.</summary>
    MachineCheck = 1UL << 6,

    /// <summary>PGE: global pages outlive a change of CR3.</summary>
    GlobalPages = 1UL << 7,

    /// <summary>OSFXSR: the kernel saves vector state by FXSAVE.</summary>
    FxSave = 1UL << 9,

    /// <summary>OSXMMEXCPT: vector floating-point errors are #XM.</summary>
    SimdExceptions = 1UL << 10,

    /// <summary>UMIP: user programs cannot read where the kernel's tables lie.</summary>
    UserModeInstructionPrevention = 1UL << 11,

    /// <summary>FSGSBASE: the bases of FS and GS are accessed by instructions.</summary>
    FsGsBase = 1UL << 16,

    /// <summary>OSXSAVE: the kernel saves vector state by XSAVE.</summary>
    XSave = 1UL << 18,

    /// <summary>SMEP: the kernel cannot execute user pages.</summary>
    SupervisorExecutionPrevention = 1UL << 20,

    /// <summary>SMAP: the kernel cannot access user pages unless it says so.</summary>
    SupervisorAccessPrevention = 1UL << 21,
}
