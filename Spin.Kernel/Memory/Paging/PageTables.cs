using System;

namespace Spin.Kernel.Memory;

/// <summary>
/// A tree of page tables of four levels (SDM vol. 3A, 5.5). Reaches the tables through the direct map. Not synchronised: the owner is.
/// </summary>
/// <param name="root">The physical address of the root.</param>
/// <param name="directMap">Where physical address 0 is mapped.</param>
internal readonly unsafe struct PageTables(ulong root, byte* directMap)
{
    private const ulong AddressMask = 0x000F_FFFF_FFFF_F000;
    private const int IndexBits = 9;
    private const int IndexMask = (1 << IndexBits) - 1;
    private const int PageShift = 12;
    private const int TopLevel = 3;
    private const int LargeLevel = 1;

    /// <summary>The physical address of the root, for CR3.</summary>
    internal ulong Root => root;

    /// <summary>Maps a range; both ends are whole pages. Large pages are used where all three allow it.</summary>
    /// <returns>False where a table could not be had; what was mapped until then stays.</returns>
    internal bool TryMap(ulong virtualAddress, ulong physical, ulong length, PageFlags flags, bool allowLarge)
    {
        ulong end = virtualAddress + length;
        while (virtualAddress != end)
        {
            bool large = allowLarge && ((virtualAddress | physical) & (MemoryMap.LargePageSize - 1)) == 0
                && end - virtualAddress >= MemoryMap.LargePageSize;
            ulong* entry = Entry(virtualAddress, large ? LargeLevel : 0, create: true);
            if (entry == null)
            {
                return false;
            }

            *entry = physical | (ulong)flags | (large ? (ulong)PageFlags.Large : 0);
            ulong step = large ? MemoryMap.LargePageSize : MemoryMap.PageSize;
            virtualAddress += step;
            physical += step;
        }

        return true;
    }

    /// <summary>The last-level entry of a small page, or null where the tables do not reach it or a large page maps it.</summary>
    internal ulong* SmallEntry(ulong virtualAddress) => Entry(virtualAddress, 0, create: false);

    /// <summary>The frame and flags that map an address; <see cref="PageFlags.None"/> where none do.</summary>
    internal PageFlags Translate(ulong virtualAddress, out ulong physical)
    {
        ulong table = root;
        for (int level = TopLevel; ; level--)
        {
            ulong entry = ((ulong*)(directMap + table))[Index(virtualAddress, level)];
            if ((entry & (ulong)PageFlags.Present) == 0)
            {
                physical = 0;
                return PageFlags.None;
            }

            if (level == 0 || (entry & (ulong)PageFlags.Large) != 0)
            {
                ulong offsetMask = (1UL << (PageShift + (level * IndexBits))) - 1;
                physical = (entry & AddressMask & ~offsetMask) | (virtualAddress & offsetMask);
                return (PageFlags)(entry & ~AddressMask);
            }

            table = entry & AddressMask;
        }
    }

    private ulong* Entry(ulong virtualAddress, int atLevel, bool create)
    {
        ulong table = root;
        for (int level = TopLevel; ; level--)
        {
            ulong* entry = (ulong*)(directMap + table) + Index(virtualAddress, level);
            if (level == atLevel)
            {
                return entry;
            }

            if ((*entry & (ulong)PageFlags.Present) == 0)
            {
                ulong fresh = create ? PhysicalFrames.Allocate(1) : 0;
                if (fresh == 0)
                {
                    return null;
                }

                new Span<byte>(directMap + fresh, (int)MemoryMap.PageSize).Clear();
                *entry = fresh | (ulong)PageFlags.Table;
            }
            else if ((*entry & (ulong)PageFlags.Large) != 0)
            {
                return null;
            }

            table = *entry & AddressMask;
        }
    }

    private static int Index(ulong virtualAddress, int level) =>
        (int)(virtualAddress >> (PageShift + (level * IndexBits))) & IndexMask;
}
