using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>One <c>catch</c>, <c>when</c> or <c>finally</c>: the layout that CoreLib calls RhEHClause.</summary>
[StructLayout(LayoutKind.Explicit, Size = 40)]
internal unsafe struct ExceptionClause
{
    /// <summary>What a clause is.</summary>
    internal enum ClauseKind : uint
    {
        /// <summary>A catch of a type.</summary>
        Typed,

        /// <summary>A finally or fault block.</summary>
        Fault,

        /// <summary>A catch with a filter.</summary>
        Filter,
    }

    [FieldOffset(0)] internal ClauseKind Kind;
    [FieldOffset(4)] internal uint TryStart;
    [FieldOffset(8)] internal uint TryEnd;
    [FieldOffset(16)] internal byte* Filter;
    [FieldOffset(24)] internal byte* Handler;
    [FieldOffset(32)] internal void* Type;
}
