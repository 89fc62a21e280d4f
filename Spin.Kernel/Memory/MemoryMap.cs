namespace Spin.Kernel.Memory;

/// <summary>
/// Where things lie in the kernel's half of the address space. <c>docs/memory-map.md</c> draws it; <c>Boot/kernel.ld</c> and
/// <c>Boot/boot.S</c> repeat the first and the last.
/// </summary>
internal static class MemoryMap
{
    /// <summary>All physical memory, writable and never executable.</summary>
    internal const ulong DirectMap = 0xFFFF_8000_0000_0000;

    /// <summary>Strands' stacks, each in a slot of its own.</summary>
    internal const ulong Stacks = 0xFFFF_C000_0000_0000;

    /// <summary>The collected heap.</summary>
    internal const ulong Heap = 0xFFFF_D000_0000_0000;

    /// <summary>Objects that are made at run time and never collected.</summary>
    internal const ulong Reserved = 0xFFFF_D800_0000_0000;

    /// <summary>Device registers, uncached.</summary>
    internal const ulong Devices = 0xFFFF_E000_0000_0000;

    /// <summary>The image: what is linked here plus p is loaded at physical p.</summary>
    internal const ulong Image = 0xFFFF_FFFF_8000_0000;

    /// <summary>The size of a small page in bytes.</summary>
    internal const ulong PageSize = 4096;

    /// <summary>The size of a large page in bytes.</summary>
    internal const ulong LargePageSize = 2 * 1024 * 1024;

    /// <summary>Rounds up to whole pages.</summary>
    internal static ulong AlignUp(ulong value, ulong alignment) => (value + alignment - 1) & ~(alignment - 1);

    /// <summary>Rounds down to whole pages.</summary>
    internal static ulong AlignDown(ulong value, ulong alignment) => value & ~(alignment - 1);
}
