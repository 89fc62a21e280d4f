using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Virtio;

/// <summary>
/// The device's side of a split virtqueue, written from the specification and over plain memory. It reads only what it was given and
/// complains of a driver that breaks the rules; the driver's own bookkeeping is not looked at.
/// </summary>
internal sealed class DeviceQueue(FakeDeviceMemory memory, VirtqueueRings rings)
{
    private readonly HashSet<int> _held = [];
    private ushort _seen;

    /// <summary>How many entries the device has put in the used ring, modulo 65,536.</summary>
    internal ushort UsedIndex { get; private set; }

    /// <summary>
    /// Whether this side keeps the rules, and may complain of the other. A device that gave back what it never took sees the driver
    /// reuse it, rightly.
    /// </summary>
    internal bool IsHonest { get; set; } = true;

    /// <summary>How many descriptors the queue has.</summary>
    internal int Size => rings.Size;

    /// <summary>Buffers that the device holds.</summary>
    internal IReadOnlyCollection<int> Held => _held;

    /// <summary>Whether the driver wants interrupts.</summary>
    internal bool WantsInterrupts => (ReadUInt16(rings.Available, 0) & 1) == 0;

    /// <summary>Whether the device wants notifications.</summary>
    internal void SetNotify(bool wanted) => WriteUInt16(rings.Used, 0, (ushort)(wanted ? 0 : 1));

    /// <summary>Takes the next buffer that the driver made available.</summary>
    internal bool TryTake(out DeviceBuffer buffer)
    {
        ushort index = ReadUInt16(rings.Available, 2);
        if (IsHonest && (ushort)(index - _seen) > Size)
        {
            throw new InvalidOperationException("The driver made more buffers available than there are.");
        }

        buffer = default;
        if (index == _seen)
        {
            return false;
        }

        int head = ReadUInt16(rings.Available, 4 + _seen % Size * 2);
        _seen++;
        if (head >= Size || (!_held.Add(head) && IsHonest))
        {
            throw new InvalidOperationException($"The driver made descriptor {head} available, which is none or with the device.");
        }

        ReadOnlySpan<byte> descriptor = memory.AtPhysical(rings.Descriptors + (ulong)head * 16, 16);
        ushort flags = BinaryPrimitives.ReadUInt16LittleEndian(descriptor[12..]);
        if ((flags & ~2) != 0)
        {
            throw new InvalidOperationException("A descriptor has flags that were not negotiated.");
        }

        buffer = new DeviceBuffer(
            head,
            BinaryPrimitives.ReadUInt64LittleEndian(descriptor),
            BinaryPrimitives.ReadInt32LittleEndian(descriptor[8..]),
            (flags & 2) != 0);

        // All of it must be memory that was handed out.
        memory.AtPhysical(buffer.Physical, buffer.Length);
        return true;
    }

    /// <summary>The bytes of a buffer.</summary>
    internal Span<byte> Bytes(in DeviceBuffer buffer) => memory.AtPhysical(buffer.Physical, buffer.Length);

    /// <summary>Gives a buffer back.</summary>
    internal void Complete(int head, int written)
    {
        _held.Remove(head);
        PutUsed((uint)head, (uint)written);
    }

    /// <summary>Puts anything in the used ring, true or not.</summary>
    internal void PutUsed(uint head, uint written)
    {
        Span<byte> element = memory.AtPhysical(rings.Used + 4 + (ulong)(UsedIndex % Size * 8), 8);
        BinaryPrimitives.WriteUInt32LittleEndian(element, head);
        BinaryPrimitives.WriteUInt32LittleEndian(element[4..], written);
        SetUsedIndex((ushort)(UsedIndex + 1));
    }

    /// <summary>Claims any index, true or not.</summary>
    internal void SetUsedIndex(ushort index)
    {
        UsedIndex = index;
        WriteUInt16(rings.Used, 2, index);
    }

    private ushort ReadUInt16(ulong physical, int offset) =>
        BinaryPrimitives.ReadUInt16LittleEndian(memory.AtPhysical(physical + (ulong)offset, 2));

    private void WriteUInt16(ulong physical, int offset, ushort value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(memory.AtPhysical(physical + (ulong)offset, 2), value);
}
