namespace Spin.Kernel.Machine;

/// <summary>Where the device finds the three parts of a split virtqueue (virtio 1.2, 2.7).</summary>
/// <param name="size">How many descriptors: a power of two.</param>
/// <param name="descriptors">The descriptor table's physical address.</param>
/// <param name="available">The available ring's physical address.</param>
/// <param name="used">The used ring's physical address.</param>
internal readonly struct VirtqueueRings(int size, ulong descriptors, ulong available, ulong used)
{
    /// <summary>How many descriptors.</summary>
    internal int Size => size;

    /// <summary>The descriptor table's physical address.</summary>
    internal ulong Descriptors => descriptors;

    /// <summary>The available ring's physical address.</summary>
    internal ulong Available => available;

    /// <summary>The used ring's physical address.</summary>
    internal ulong Used => used;
}
