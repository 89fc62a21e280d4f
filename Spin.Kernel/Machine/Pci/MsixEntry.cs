using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>One entry of an MSI-X table (PCI Local Bus Specification 3.0, 6.8.2.7 to 6.8.2.9).</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct MsixEntry
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 16;

    [FieldOffset(0x0)] internal ReadWrite32 MessageAddressLow;
    [FieldOffset(0x4)] internal ReadWrite32 MessageAddressHigh;
    [FieldOffset(0x8)] internal ReadWrite32 MessageData;

    /// <summary>Bits in <see cref="MsixVectorControl"/>.</summary>
    [FieldOffset(0xC)] internal ReadWrite32 VectorControl;
}
