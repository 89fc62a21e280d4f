namespace Spin.Kernel.Machine;

/// <summary>
/// Segment selectors (SDM vol. 3A, 3.4.2). The order of the user segments is what SYSRET computes: compatibility code at its base, data
/// at base + 8, 64-bit code at base + 16 (SDM vol. 2B, SYSRET).
/// </summary>
internal enum Selector : ushort
{
    /// <summary>No segment.</summary>
    Null = 0,

    /// <summary>64-bit code of the kernel.</summary>
    KernelCode = 0x08,

    /// <summary>Data and stack of the kernel.</summary>
    KernelData = 0x10,

    /// <summary>32-bit code of user programs: only the base that SYSRET counts from.</summary>
    UserCode32 = 0x18 | User,

    /// <summary>Data and stack of user programs.</summary>
    UserData = 0x20 | User,

    /// <summary>64-bit code of user programs.</summary>
    UserCode = 0x28 | User,

    /// <summary>The task state.</summary>
    TaskState = 0x30,

    /// <summary>The privilege level of user programs, in the lowest bits.</summary>
    User = 3,
}
