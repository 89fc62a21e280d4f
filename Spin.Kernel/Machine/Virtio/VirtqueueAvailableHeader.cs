using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>The beginning of the available ring, whose entries of two bytes follow (virtio 1.2, 2.7.6).</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct VirtqueueAvailableHeader
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 4;

    /// <summary>Bit <see cref="NoInterrupt"/>.</summary>
    [FieldOffset(0x0)] internal WriteOnly16 Flags;

    /// <summary>How many entries the driver has ever added, modulo 65,536.</summary>
    [FieldOffset(0x2)] internal WriteOnly16 Index;

    /// <summary>In <see cref="Flags"/>: the driver polls and wants no interrupt. A wish: the device may interrupt yet.</summary>
    internal static Bit<ushort> NoInterrupt => new(0);
}
