using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;

namespace Spin.Kernel.Boot;

/// <summary>The firmware's tables through the direct map.</summary>
internal sealed unsafe class MappedFirmware : FirmwareMemory
{
    /// <summary>An address is a physical one only up to here (SDM vol. 3A, 4.1.4).</summary>
    private const ulong PhysicalLimit = 1UL << 46;

    internal override ReadOnlySpan<byte> Read(ulong physical, int length)
    {
        if (physical >= PhysicalLimit || length < 0)
        {
            return default;
        }

        byte* start = KernelSpace.DirectMap(physical);
        for (ulong page = MemoryMap.AlignDown((ulong)start, MemoryMap.PageSize); page < (ulong)start + (ulong)length; page += MemoryMap.PageSize)
        {
            if ((KernelSpace.FlagsOf((void*)page) & PageFlags.Present) == 0)
            {
                return default;
            }
        }

        return new ReadOnlySpan<byte>(start, length);
    }
}
