namespace Spin.Kernel.Machine;

/// <summary>Numbers of model-specific registers (SDM vol. 4, 2.1).</summary>
internal enum Msr : uint
{
    /// <summary>IA32_APIC_BASE: where the local APIC is, and how it is accessed; see <see cref="Machine.ApicBase"/>.</summary>
    ApicBase = 0x1B,

    /// <summary>The first register of a local APIC in x2APIC mode (SDM vol. 3A, 10.12.1.2).</summary>
    X2ApicFirst = 0x800,

    /// <summary>IA32_EFER; see <see cref="Machine.Efer"/>.</summary>
    Efer = 0xC000_0080,

    /// <summary>IA32_FS_BASE.</summary>
    FsBase = 0xC000_0100,

    /// <summary>IA32_GS_BASE.</summary>
    GsBase = 0xC000_0101,

    /// <summary>IA32_KERNEL_GS_BASE: what SWAPGS exchanges with.</summary>
    KernelGsBase = 0xC000_0102,
}
