using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// Bits of a segment descriptor (SDM vol. 3A, 3.4.5). Base and limit mean nothing to 64-bit code but for the task state; the limits of
/// data and compatibility code are set to everything.
/// </summary>
[Flags]
internal enum SegmentDescriptor : ulong
{
    /// <summary>Not a segment.</summary>
    None = 0,

    /// <summary>The processor has used it; set from the start, so that a read-only table is never written.</summary>
    Accessed = 1UL << 40,

    /// <summary>Data: writable; code: readable.</summary>
    ReadWrite = 1UL << 41,

    /// <summary>Code.</summary>
    Executable = 1UL << 43,

    /// <summary>Code or data, not a system segment.</summary>
    CodeOrData = 1UL << 44,

    /// <summary>For privilege level 3.</summary>
    User = 3UL << 45,

    /// <summary>Present.</summary>
    Present = 1UL << 47,

    /// <summary>64-bit code.</summary>
    LongMode = 1UL << 53,

    /// <summary>32-bit operands by default; for data, a 32-bit stack pointer.</summary>
    Default32 = 1UL << 54,

    /// <summary>The limit counts pages.</summary>
    Granularity = 1UL << 55,

    /// <summary>The largest limit: with <see cref="Granularity"/>, 4 GiB.</summary>
    FullLimit = 0x000F_0000_0000_FFFF,

    /// <summary>Type of an available 64-bit task state (SDM vol. 3A, table 3-2).</summary>
    AvailableTaskState = 9UL << 40,

    /// <summary>What all code and data segments here share.</summary>
    Flat = FullLimit | Granularity | Present | CodeOrData | ReadWrite | Accessed,

    /// <summary>64-bit code of the kernel.</summary>
    KernelCode = Flat | Executable | LongMode,

    /// <summary>Data of the kernel.</summary>
    KernelData = Flat | Default32,

    /// <summary>32-bit code of user programs.</summary>
    UserCode32 = Flat | Executable | Default32 | User,

    /// <summary>Data of user programs.</summary>
    UserData = Flat | Default32 | User,

    /// <summary>64-bit code of user programs.</summary>
    UserCode = Flat | Executable | LongMode | User,
}
