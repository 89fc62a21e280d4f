using System;
using System.Threading;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Memory;

/// <summary>
/// The kernel's own address space. No page is both writable and executable, and no frame is writable through one mapping and
/// executable through another: the image's code and constants are read-only in the direct map too.
/// </summary>
internal static unsafe class KernelSpace
{
    private static PageTables s_tables;
    private static InterruptLock s_lock;
    private static ulong s_nextDevice = MemoryMap.Devices;
    private static ulong s_heapEnd = MemoryMap.Heap;

    /// <summary>Takes the tables over that are in force.</summary>
    internal static void Initialize(PageTables tables) => s_tables = tables;

    /// <summary>A physical address through the direct map.</summary>
    internal static byte* DirectMap(ulong physical) => (byte*)(MemoryMap.DirectMap + physical);

    /// <summary>The physical address of a mapped one; 0 where nothing is mapped.</summary>
    internal static ulong ToPhysical(void* address)
    {
        s_tables.Translate((ulong)address, out ulong physical);
        return physical;
    }

    /// <summary>How an address is mapped.</summary>
    internal static PageFlags FlagsOf(void* address) => s_tables.Translate((ulong)address, out _);

    /// <summary>Maps device registers, uncached, for ever.</summary>
    /// <param name="physical">Where they are.</param>
    /// <param name="length">How many bytes.</param>
    /// <returns>Where they can be accessed, or null where no page table can be had.</returns>
    internal static byte* MapDevice(ulong physical, ulong length)
    {
        ulong first = MemoryMap.AlignDown(physical, MemoryMap.PageSize);
        ulong size = MemoryMap.AlignUp(physical + length, MemoryMap.PageSize) - first;
        ulong place = Interlocked.Add(ref s_nextDevice, size + MemoryMap.PageSize) - size - MemoryMap.PageSize;
        return TryMap(place, first, size, PageFlags.Device, allowLarge: false) ? (byte*)place + (physical - first) : null;
    }

    /// <summary>Maps zeroed memory at the heap's end.</summary>
    /// <param name="bytes">How much; rounded up to whole large pages.</param>
    /// <returns>How many bytes the heap grew by: 0 where memory is used up.</returns>
    internal static ulong CommitHeap(ulong bytes)
    {
        ulong wanted = MemoryMap.AlignUp(bytes, MemoryMap.LargePageSize);
        ulong done = 0;
        while (done < wanted)
        {
            ulong frames = PhysicalFrames.AllocateLarge();
            if (frames == 0 || !TryMap(s_heapEnd, frames, MemoryMap.LargePageSize, PageFlags.Data, allowLarge: true))
            {
                break;
            }

            new Span<byte>((byte*)s_heapEnd, (int)MemoryMap.LargePageSize).Clear();
            s_heapEnd += MemoryMap.LargePageSize;
            done += MemoryMap.LargePageSize;
        }

        return done;
    }

    /// <summary>Maps one page.</summary>
    /// <returns>False where no page table can be had.</returns>
    internal static bool TryMapPage(ulong address, ulong physical, PageFlags flags) =>
        TryMap(address, physical, MemoryMap.PageSize, flags, allowLarge: false);

    /// <summary>Takes one small page out, and returns its frame; 0 where there was none.</summary>
    internal static ulong UnmapPage(ulong address)
    {
        ulong flags = s_lock.Enter();
        s_tables.Translate(address, out ulong physical);
        ulong* entry = s_tables.SmallEntry(address);
        if (entry != null)
        {
            *entry = 0;
            Instructions.InvalidatePage(address);
        }

        s_lock.Exit(flags);
        return physical;
    }

    /// <summary>Changes how a range of small pages is mapped, frames kept.</summary>
    internal static void Protect(byte* start, byte* end, PageFlags protection)
    {
        ulong flags = s_lock.Enter();
        for (ulong address = (ulong)start; address < (ulong)end; address += MemoryMap.PageSize)
        {
            s_tables.Translate(address, out ulong physical);
            ulong* entry = s_tables.SmallEntry(address);
            if (entry != null && physical != 0)
            {
                *entry = physical | (ulong)protection;
                Instructions.InvalidatePage(address);
            }
        }

        s_lock.Exit(flags);
    }

    /// <summary>Makes a guard page present or absent; its frame stays in its entry. Takes no lock: it is called while a fault is handled.</summary>
    internal static void SetGuard(byte* page, bool present)
    {
        ulong* entry = s_tables.SmallEntry((ulong)page);
        *entry = present ? *entry | (ulong)PageFlags.Present : *entry & ~(ulong)PageFlags.Present;
        Instructions.InvalidatePage((ulong)page);
    }

    /// <summary>Method tables and the like become read-only: called once the runtime has started.</summary>
    internal static void SealTables()
    {
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        Protect(layout.TablesStart, layout.TablesEnd, PageFlags.ReadOnly);
        ulong physical = (ulong)layout.TablesStart - MemoryMap.Image;
        Protect(DirectMap(physical), DirectMap(physical) + (layout.TablesEnd - layout.TablesStart), PageFlags.ReadOnly);
    }

    private static bool TryMap(ulong address, ulong physical, ulong length, PageFlags pageFlags, bool allowLarge)
    {
        ulong flags = s_lock.Enter();
        bool mapped = s_tables.TryMap(address, physical, length, pageFlags, allowLarge);
        s_lock.Exit(flags);
        return mapped;
    }
}
