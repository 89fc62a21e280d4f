using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>The two registers by which an I/O APIC's own are reached (82093AA datasheet, 3.1).</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct IoApicRegisters
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 0x20;

    /// <summary>IOREGSEL: which register.</summary>
    [FieldOffset(0x00)] internal WriteOnly32 Select;

    /// <summary>IOWIN: its content.</summary>
    [FieldOffset(0x10)] internal ReadWrite32 Window;
}
