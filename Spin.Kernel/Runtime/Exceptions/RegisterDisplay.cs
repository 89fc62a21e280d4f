using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Where a frame's preserved registers lie, and its stack pointer: what CoreLib calls REGDISPLAY. The call of a funclet loads the
/// registers through it (<c>Funclets.S</c>).
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 136)]
internal unsafe struct RegisterDisplay
{
    [FieldOffset(0x18)] internal ulong* Rbx;
    [FieldOffset(0x20)] internal ulong* Rbp;
    [FieldOffset(0x58)] internal ulong* R12;
    [FieldOffset(0x60)] internal ulong* R13;
    [FieldOffset(0x68)] internal ulong* R14;
    [FieldOffset(0x70)] internal ulong* R15;
    [FieldOffset(0x78)] internal byte* StackPointer;
    [FieldOffset(0x80)] internal byte* InstructionPointer;
}
