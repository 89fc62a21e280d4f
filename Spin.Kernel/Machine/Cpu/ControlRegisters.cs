namespace Spin.Kernel.Machine;

/// <summary>The control registers of this processor, with their types.</summary>
internal static class ControlRegisters
{
    /// <summary>CR0.</summary>
    internal static Cr0 Cr0
    {
        get => (Cr0)Instructions.ReadCr0();
        set => Instructions.WriteCr0((ulong)value);
    }

    /// <summary>CR4.</summary>
    internal static Cr4 Cr4
    {
        get => (Cr4)Instructions.ReadCr4();
        set => Instructions.WriteCr4((ulong)value);
    }

    /// <summary>EFER.</summary>
    internal static Efer Efer
    {
        get => (Efer)Instructions.ReadMsr((uint)Msr.Efer);
        set => Instructions.WriteMsr((uint)Msr.Efer, (ulong)value);
    }
}
