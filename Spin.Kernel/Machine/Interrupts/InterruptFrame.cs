using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>
/// The registers of interrupted code, in the order in which the stubs and the processor push them (SDM vol. 3A, 6.14.2). What a
/// handler changes is what the code goes on with.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct InterruptFrame
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 22 * sizeof(ulong);

    internal ulong R15;
    internal ulong R14;
    internal ulong R13;
    internal ulong R12;
    internal ulong R11;
    internal ulong R10;
    internal ulong R9;
    internal ulong R8;
    internal ulong Rbp;
    internal ulong Rdi;
    internal ulong Rsi;
    internal ulong Rdx;
    internal ulong Rcx;
    internal ulong Rbx;
    internal ulong Rax;

    /// <summary>The vector; pushed by the stub.</summary>
    internal ulong Vector;

    /// <summary>The error code of an exception that has one, else 0.</summary>
    internal ulong ErrorCode;

    /// <summary>The instruction to go on with: of a fault, the one that made it.</summary>
    internal ulong Rip;

    /// <summary>The code segment, whose lowest bits are the privilege level.</summary>
    internal ulong Cs;

    internal Rflags Rflags;
    internal ulong Rsp;
    internal ulong Ss;
}
