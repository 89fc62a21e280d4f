using System;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Memory;

/// <summary>Memory for drivers, out of the kernel's address space and its frames.</summary>
internal sealed unsafe class KernelDeviceMemory : DeviceMemory
{
    internal override byte* MapRegisters(ulong physical, ulong length) => KernelSpace.MapDevice(physical, length);

    internal override bool TryAllocate(int pages, out DeviceBlock block)
    {
        ulong physical = PhysicalFrames.Allocate(pages);
        if (physical == 0)
        {
            block = default;
            return false;
        }

        byte* address = KernelSpace.DirectMap(physical);
        int length = pages * PageSize;
        new Span<byte>(address, length).Clear();
        block = new DeviceBlock(address, physical, length);
        return true;
    }
}
