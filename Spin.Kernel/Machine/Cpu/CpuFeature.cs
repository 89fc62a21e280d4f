using System;

namespace Spin.Kernel.Machine;

/// <summary>What a processor can do that the kernel asks about; the names of CPUID's bits are those of SDM vol. 2A, CPUID.</summary>
[Flags]
internal enum CpuFeature
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>TSC: there is a time-stamp counter.</summary>
    Timestamp = 1 << 0,

    /// <summary>APIC: there is a local APIC.</summary>
    LocalApic = 1 << 1,

    /// <summary>PGE: pages can be global.</summary>
    GlobalPages = 1 << 2,

    /// <summary>FXSR: FXSAVE and FXRSTOR exist.</summary>
    FxSave = 1 << 3,

    /// <summary>x2APIC: the local APIC can be accessed through MSRs.</summary>
    X2Apic = 1 << 4,

    /// <summary>TSC-Deadline: the local APIC's timer can wait for a value of the time-stamp counter.</summary>
    TscDeadline = 1 << 5,

    /// <summary>XSAVE exists.</summary>
    XSave = 1 << 6,

    /// <summary>RDRAND exists.</summary>
    RandomNumber = 1 << 7,

    /// <summary>A hypervisor runs below.</summary>
    Hypervisor = 1 << 8,

    /// <summary>FSGSBASE: the bases of FS and GS can be accessed by instructions.</summary>
    FsGsBase = 1 << 9,

    /// <summary>SMEP.</summary>
    SupervisorExecutionPrevention = 1 << 10,

    /// <summary>RDSEED exists.</summary>
    RandomSeed = 1 << 11,

    /// <summary>SMAP.</summary>
    SupervisorAccessPrevention = 1 << 12,

    /// <summary>UMIP.</summary>
    UserModeInstructionPrevention = 1 << 13,

    /// <summary>NX: pages can forbid execution.</summary>
    NoExecute = 1 << 14,

    /// <summary>Pages of 1 GiB.</summary>
    HugePages = 1 << 15,

    /// <summary>The time-stamp counter's rate is the same in all states of the processor.</summary>
    InvariantTimestamp = 1 << 16,

    /// <summary>ARAT: the local APIC's timer runs in all states of the processor.</summary>
    AlwaysRunningTimer = 1 << 17,
}
