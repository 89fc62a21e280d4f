using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Memory;

/// <summary>Builds the kernel's page tables and leaves the ones that the first instructions made.</summary>
internal static unsafe class SpaceSetup
{
    /// <summary>What firmware tables and device registers below are mapped through the direct map as well.</summary>
    private const ulong FourGigabytes = 4UL * 1024 * 1024 * 1024;

    /// <summary>Builds and enters the tables.</summary>
    /// <returns>False where memory for them cannot be had.</returns>
    internal static bool TryEnter(ReadOnlySpan<MemoryRegion> regions)
    {
        byte* directMap = (byte*)MemoryMap.DirectMap;
        ulong root = PhysicalFrames.Allocate(1);
        if (root == 0)
        {
            return false;
        }

        new Span<byte>(directMap + root, (int)MemoryMap.PageSize).Clear();
        PageTables tables = new(root, directMap);
        if (!TryMapImage(tables) || !TryMapDirect(tables, regions))
        {
            return false;
        }

        Instructions.WriteCr3(root);
        KernelSpace.Initialize(tables);
        return true;
    }

    private static bool TryMapImage(PageTables tables)
    {
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        return TryMapPart(tables, layout.TextStart, layout.TextEnd, PageFlags.Code)
            && TryMapPart(tables, layout.RodataStart, layout.RodataEnd, PageFlags.ReadOnly)
            && TryMapPart(tables, layout.RodataEnd, layout.ImageEnd, PageFlags.Data);
    }

    private static bool TryMapPart(PageTables tables, byte* start, byte* end, PageFlags flags)
    {
        ulong first = MemoryMap.AlignDown((ulong)start, MemoryMap.PageSize);
        ulong length = MemoryMap.AlignUp((ulong)end, MemoryMap.PageSize) - first;
        return tables.TryMap(first, first - MemoryMap.Image, length, flags, allowLarge: false);
    }

    /// <summary>All memory, in large pages but for the image, whose code and constants stay read-only here too.</summary>
    private static bool TryMapDirect(PageTables tables, ReadOnlySpan<MemoryRegion> regions)
    {
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        ulong top = FourGigabytes;
        foreach (MemoryRegion region in regions)
        {
            top = region.Type == MemoryRegion.Usable ? Math.Max(top, region.Base + region.Length) : top;
        }

        top = MemoryMap.AlignUp(top, MemoryMap.LargePageSize);
        ulong imageStart = MemoryMap.AlignDown((ulong)layout.PhysicalStart, MemoryMap.LargePageSize);
        ulong constantsStart = (ulong)layout.TextStart - MemoryMap.Image;
        ulong constantsEnd = (ulong)layout.RodataEnd - MemoryMap.Image;
        return TryMapRange(tables, 0, imageStart, PageFlags.Data, allowLarge: true)
            && TryMapRange(tables, imageStart, constantsStart, PageFlags.Data, allowLarge: false)
            && TryMapRange(tables, constantsStart, constantsEnd, PageFlags.ReadOnly, allowLarge: false)
            && TryMapRange(tables, constantsEnd, MemoryMap.AlignUp((ulong)layout.PhysicalEnd, MemoryMap.LargePageSize), PageFlags.Data, allowLarge: false)
            && TryMapRange(tables, MemoryMap.AlignUp((ulong)layout.PhysicalEnd, MemoryMap.LargePageSize), top, PageFlags.Data, allowLarge: true);
    }

    private static bool TryMapRange(PageTables tables, ulong start, ulong end, PageFlags flags, bool allowLarge) =>
        tables.TryMap(MemoryMap.DirectMap + start, start, end - start, flags, allowLarge);
}
