using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>How to leave a frame at one program counter: a row of the table that DWARF's call frame information describes (DWARF 5, 6.4.1).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct UnwindRow
{
    /// <summary>In an offset: the register is where it was, not saved by this frame.</summary>
    internal const short NotSaved = 0;

    /// <summary>The program counter that the row is for; null where the row is empty.</summary>
    internal byte* ControlPc;

    /// <summary>The first byte of the function, which may be a funclet.</summary>
    internal byte* FunctionStart;

    /// <summary>The function's record in the table of compiled frames (<see cref="MethodData"/>), or null: a function of assembly.</summary>
    internal byte* Data;

    /// <summary>The function's length in bytes.</summary>
    internal uint FunctionSize;

    /// <summary>The canonical frame address minus the register that it is computed from.</summary>
    internal int FrameOffset;

    /// <summary>1 where the canonical frame address is computed from rbp, 0 where from rsp.</summary>
    internal int FromRbp;

    /// <summary>Offsets from the canonical frame address at which registers are saved.</summary>
    internal short Rbx;

    /// <inheritdoc cref="Rbx"/>
    internal short Rbp;

    /// <inheritdoc cref="Rbx"/>
    internal short R12;

    /// <inheritdoc cref="Rbx"/>
    internal short R13;

    /// <inheritdoc cref="Rbx"/>
    internal short R14;

    /// <inheritdoc cref="Rbx"/>
    internal short R15;

    /// <summary>Makes it the row of a function's first instruction: the return address is the last word, nothing has been saved.</summary>
    internal void SetAtEntry()
    {
        FrameOffset = sizeof(ulong);
        FromRbp = 0;
        Rbx = Rbp = R12 = R13 = R14 = R15 = NotSaved;
    }
}
