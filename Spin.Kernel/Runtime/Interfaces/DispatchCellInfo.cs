using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>What a dispatch cell calls: the layout that CoreLib calls DispatchCellInfo.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal unsafe struct DispatchCellInfo
{
    /// <summary>A cell that calls an interface's method.</summary>
    internal const uint InterfaceAndSlot = 0;

    /// <summary>A cell that calls a virtual method by its place in the method table.</summary>
    internal const uint VtableOffset = 2;

    [FieldOffset(0)] internal uint CellType;
    [FieldOffset(8)] internal void* InterfaceType;
    [FieldOffset(16)] internal ushort InterfaceSlot;
    [FieldOffset(18)] internal byte HasCache;
    [FieldOffset(20)] internal uint MetadataToken;
    [FieldOffset(24)] internal uint VtableByteOffset;
}
