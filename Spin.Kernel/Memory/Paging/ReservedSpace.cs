using System;
using System.Threading;

namespace Spin.Kernel.Memory;

/// <summary>Hands out address space whose pages come later, one range after the other; a range is never used twice.</summary>
internal static unsafe class ReservedSpace
{
    private static long s_next = unchecked((long)MemoryMap.Reserved);

    /// <summary>Takes a range of whole pages; nothing is mapped.</summary>
    internal static byte* Reserve(nuint length)
    {
        long size = (long)MemoryMap.AlignUp(length, MemoryMap.PageSize);
        return (byte*)(Interlocked.Add(ref s_next, size) - size);
    }

    /// <summary>Maps zeroed pages; what was mapped before stays as it is.</summary>
    /// <returns>False where memory is used up.</returns>
    internal static bool Commit(byte* start, nuint length)
    {
        for (byte* page = start; page < start + length; page += MemoryMap.PageSize)
        {
            if (KernelSpace.FlagsOf(page) != PageFlags.None)
            {
                continue;
            }

            ulong frame = PhysicalFrames.Allocate(1);
            if (frame == 0)
            {
                return false;
            }

            new Span<byte>(KernelSpace.DirectMap(frame), (int)MemoryMap.PageSize).Clear();
            if (!KernelSpace.TryMapPage((ulong)page, frame, PageFlags.Data))
            {
                PhysicalFrames.Release(frame, 1);
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the pages of a range back.</summary>
    internal static void Release(byte* start, nuint length)
    {
        for (byte* page = start; page < start + length; page += MemoryMap.PageSize)
        {
            ulong frame = KernelSpace.UnmapPage((ulong)page);
            if (frame != 0)
            {
                PhysicalFrames.Release(frame, 1);
            }
        }
    }
}
