using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>The beginning of the used ring, whose <see cref="VirtqueueUsedElement"/>s follow (virtio 1.2, 2.7.8).</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct VirtqueueUsedHeader
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 4;

    /// <summary>Bit <see cref="NoNotify"/>.</summary>
    [FieldOffset(0x0)] internal ReadOnly16 Flags;

    /// <summary>How many entries the device has ever added, modulo 65,536.</summary>
    [FieldOffset(0x2)] internal ReadOnly16 Index;

    /// <summary>In <see cref="Flags"/>: the device polls and wants no notification. A wish: the driver may notify yet.</summary>
    internal static Bit<ushort> NoNotify => new(0);
}
