namespace Spin.Kernel.Machine;

/// <summary>What drivers need of memory: registers made addressable, and buffers that a device may read and write.</summary>
internal abstract unsafe class DeviceMemory
{
    /// <summary>The size of a page in bytes, the unit of <see cref="TryAllocate"/>.</summary>
    internal const int PageSize = 4096;

    /// <summary>Makes device registers addressable, uncached, for ever.</summary>
    /// <param name="physical">Where they are.</param>
    /// <param name="length">How many bytes.</param>
    /// <returns>Where they can be accessed, or null.</returns>
    internal abstract byte* MapRegisters(ulong physical, ulong length);

    /// <summary>Takes zeroed, physically contiguous pages that never move.</summary>
    /// <param name="pages">How many.</param>
    /// <param name="block">The pages.</param>
    /// <returns>False where there are none.</returns>
    internal abstract bool TryAllocate(int pages, out DeviceBlock block);
}
