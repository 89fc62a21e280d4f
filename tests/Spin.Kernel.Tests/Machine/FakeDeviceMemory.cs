using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine;

/// <summary>
/// Memory that processor and device share, on the host: physical addresses are made up, and everything that a device touches is
/// checked against what was handed out. Each block has a guard area on both sides.
/// </summary>
internal sealed unsafe class FakeDeviceMemory : DeviceMemory, IDisposable
{
    private const ulong FirstPhysical = 0x1000_0000;
    private const int GuardSize = PageSize;
    private const byte GuardByte = 0xA5;

    private readonly List<(ulong Physical, nint Allocation, int Length)> _blocks = [];
    private readonly Dictionary<ulong, nint> _registers = [];
    private ulong _next = FirstPhysical;

    /// <summary>How many more pages may be taken.</summary>
    internal int PagesLeft { get; set; } = int.MaxValue;

    /// <summary>Says what lies at a physical address of registers.</summary>
    internal void PutRegisters(ulong physical, void* registers) => _registers[physical] = (nint)registers;

    internal override byte* MapRegisters(ulong physical, ulong length) =>
        _registers.TryGetValue(physical, out nint registers) ? (byte*)registers : null;

    internal override bool TryAllocate(int pages, out DeviceBlock block)
    {
        if (pages > PagesLeft)
        {
            block = default;
            return false;
        }

        PagesLeft -= pages;
        int length = pages * PageSize;
        byte* allocation = (byte*)NativeMemory.AlignedAlloc((nuint)(length + 2 * GuardSize), PageSize);
        new Span<byte>(allocation, length + 2 * GuardSize).Fill(GuardByte);
        new Span<byte>(allocation + GuardSize, length).Clear();
        _blocks.Add((_next, (nint)allocation, length));
        block = new DeviceBlock(allocation + GuardSize, _next, length);
        _next += (ulong)length + GuardSize;
        return true;
    }

    /// <summary>What the device sees at a physical address; it must have been handed out.</summary>
    internal Span<byte> AtPhysical(ulong physical, int length)
    {
        foreach ((ulong start, nint allocation, int size) in _blocks)
        {
            if (physical >= start && physical + (ulong)length <= start + (ulong)size)
            {
                return new Span<byte>((byte*)allocation + GuardSize + (physical - start), length);
            }
        }

        throw new InvalidOperationException($"The device was sent to {physical:x}, {length} bytes, which nobody handed out.");
    }

    /// <summary>Whether every byte around the blocks is as it was.</summary>
    internal bool GuardsIntact
    {
        get
        {
            foreach ((_, nint allocation, int size) in _blocks)
            {
                if (new Span<byte>((void*)allocation, GuardSize).ContainsAnyExcept(GuardByte)
                    || new Span<byte>((byte*)allocation + GuardSize + size, GuardSize).ContainsAnyExcept(GuardByte))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Dispose() => Reset();

    /// <summary>Takes all blocks back.</summary>
    internal void Reset()
    {
        foreach ((_, nint allocation, _) in _blocks)
        {
            NativeMemory.AlignedFree((void*)allocation);
        }

        _blocks.Clear();
    }
}
