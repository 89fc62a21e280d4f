using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>The registers that a call preserves, as <c>Throw.S</c> pushes them; the layout that CoreLib calls PAL_LIMITED_CONTEXT.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LimitedContext
{
    internal byte* InstructionPointer;
    internal byte* StackPointer;
    internal ulong Rbp;
    internal ulong Rax;
    internal ulong Rbx;
    internal ulong Rdx;
    internal ulong R12;
    internal ulong R13;
    internal ulong R14;
    internal ulong R15;
}
