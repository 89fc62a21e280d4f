using System;

namespace Spin.Kernel.Machine;

/// <summary>Packet buffers of one size, cut from pages that a device may reach. They live as long as the device.</summary>
internal sealed unsafe class PacketBuffers
{
    /// <summary>The size of a buffer: half a page, which holds the longest Ethernet frame and what a driver puts in front.</summary>
    internal const int BufferSize = DeviceMemory.PageSize / BuffersPerPage;

    private const int BuffersPerPage = 2;

    private readonly byte*[] _addresses;
    private readonly ulong[] _physical;

    private PacketBuffers(int count)
    {
        _addresses = new byte*[count];
        _physical = new ulong[count];
    }

    /// <summary>Takes memory for some buffers, zeroed.</summary>
    /// <returns>Null where memory is used up.</returns>
    internal static PacketBuffers? Allocate(DeviceMemory memory, int count)
    {
        PacketBuffers buffers = new(count);
        DeviceBlock page = default;
        for (int index = 0; index < count; index++)
        {
            int offset = index % BuffersPerPage * BufferSize;
            if (offset == 0 && !memory.TryAllocate(pages: 1, out page))
            {
                return null;
            }

            buffers._addresses[index] = page.Address + offset;
            buffers._physical[index] = page.Physical + (ulong)offset;
        }

        return buffers;
    }

    /// <summary>Where a device finds a buffer.</summary>
    internal ulong Physical(int buffer) => _physical[buffer];

    /// <summary>A part of a buffer; may not leave it.</summary>
    internal Span<byte> Slice(int buffer, int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > BufferSize)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        return new Span<byte>(_addresses[buffer] + start, length);
    }
}
