using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>An exception in flight, on the stack of the strand that threw it: the layout that CoreLib calls ExInfo.</summary>
[StructLayout(LayoutKind.Explicit, Size = 0x190)]
internal unsafe struct ExceptionRecord
{
    /// <summary>A bit of <see cref="Kind"/>: a later exception took this one's place.</summary>
    internal const byte Superseded = 8;

    [FieldOffset(0)] internal ExceptionRecord* Previous;
    [FieldOffset(8)] internal LimitedContext* Context;
    [FieldOffset(24)] internal byte Kind;
    [FieldOffset(25)] internal byte Pass;
    [FieldOffset(28)] internal uint CurrentClause;
    [FieldOffset(32)] internal FrameIterator Frame;
}
