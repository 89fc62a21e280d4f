using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>One entry of the descriptor table: a buffer (virtio 1.2, 2.7.5). The driver writes it, the device only reads it.</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct VirtqueueDescriptor
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 16;

    /// <summary>The buffer's physical address.</summary>
    [FieldOffset(0x0)] internal ulong Address;

    /// <summary>The buffer's length in bytes.</summary>
    [FieldOffset(0x8)] internal uint Length;

    /// <summary>Bits in <see cref="VirtqueueDescriptorFlags"/>.</summary>
    [FieldOffset(0xC)] internal ushort Flags;

    /// <summary>The next descriptor of a chain; we use none.</summary>
    [FieldOffset(0xE)] internal ushort Next;
}
