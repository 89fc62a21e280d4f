using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>One entry of the used ring: a buffer that comes back (virtio 1.2, 2.7.8). The device writes it: nothing in it is true until checked.</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct VirtqueueUsedElement
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 8;

    /// <summary>The descriptor.</summary>
    [FieldOffset(0x0)] internal ReadOnly32 Descriptor;

    /// <summary>How many bytes of the buffer the device wrote.</summary>
    [FieldOffset(0x4)] internal ReadOnly32 Length;
}
