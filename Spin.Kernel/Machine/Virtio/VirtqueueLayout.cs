using System.Numerics;

namespace Spin.Kernel.Machine;

/// <summary>Where the parts of a split virtqueue lie in its block of memory (virtio 1.2, 2.7: sizes and alignments).</summary>
internal readonly struct VirtqueueLayout
{
    /// <summary>The most descriptors that a queue may have (virtio 1.2, 2.7).</summary>
    internal const int MaximumSize = 32768;

    /// <summary>The trailing field of both rings, which only VIRTIO_F_EVENT_IDX uses; the memory is reserved all the same.</summary>
    private const int EventFieldSize = sizeof(ushort);

    /// <summary>The used ring's alignment; the descriptor table's is met by the page, the available ring's by the table's size.</summary>
    private const int UsedAlignment = 4;

    /// <summary>Lays a queue out.</summary>
    /// <param name="size">How many descriptors: a power of two.</param>
    internal VirtqueueLayout(int size)
    {
        Size = size;
        Available = size * VirtqueueDescriptor.Size;
        int availableEnd = Available + VirtqueueAvailableHeader.Size + size * sizeof(ushort) + EventFieldSize;
        Used = (availableEnd + UsedAlignment - 1) / UsedAlignment * UsedAlignment;
        Length = Used + VirtqueueUsedHeader.Size + size * VirtqueueUsedElement.Size + EventFieldSize;
    }

    /// <summary>How many descriptors.</summary>
    internal int Size { get; }

    /// <summary>The available ring's offset.</summary>
    internal int Available { get; }

    /// <summary>The used ring's offset.</summary>
    internal int Used { get; }

    /// <summary>The whole length in bytes.</summary>
    internal int Length { get; }

    /// <summary>How many pages that is.</summary>
    internal int Pages => (Length + DeviceMemory.PageSize - 1) / DeviceMemory.PageSize;

    /// <summary>The largest power of two that neither the device nor the driver finds too many; 0 where the device has no queue.</summary>
    internal static int ChooseSize(int offered, int wanted)
    {
        int most = int.Min(int.Min(offered, wanted), MaximumSize);
        return most <= 0 ? 0 : 1 << BitOperations.Log2((uint)most);
    }
}
