using System;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Memory;

/// <summary>The frames of physical memory. Interrupt-safe; allocation searches a bitmap and does not clear what it finds.</summary>
internal static unsafe class PhysicalFrames
{
    private const ulong FourGigabytesInFrames = 1UL << 20;

    private static FrameBitmap s_bitmap;
    private static InterruptLock s_lock;

    /// <summary>Frames that are free now.</summary>
    internal static ulong Free => s_bitmap.Free;

    /// <summary>Frames that the firmware gave and the image did not take.</summary>
    internal static ulong Total { get; private set; }

    /// <summary>Takes the bitmap over, once.</summary>
    internal static void Initialize(FrameBitmap bitmap)
    {
        s_bitmap = bitmap;
        Total = bitmap.Free;
    }

    /// <summary>Takes a contiguous run of frames.</summary>
    /// <param name="pages">How many.</param>
    /// <returns>The physical address of the first, or 0 where there is no such run.</returns>
    internal static ulong Allocate(int pages) => Take(pages, 1, ulong.MaxValue);

    /// <summary>Takes a contiguous run of frames below 4 GiB, for devices that cannot reach further.</summary>
    internal static ulong AllocateBelow4G(int pages) => Take(pages, 1, FourGigabytesInFrames);

    /// <summary>Takes the frames of one large page.</summary>
    internal static ulong AllocateLarge()
    {
        const int FramesPerLargePage = (int)(MemoryMap.LargePageSize / MemoryMap.PageSize);
        return Take(FramesPerLargePage, FramesPerLargePage, ulong.MaxValue);
    }

    /// <summary>Gives a run of frames back.</summary>
    internal static void Release(ulong physical, int pages)
    {
        ulong flags = s_lock.Enter();
        s_bitmap.Give(physical / MemoryMap.PageSize, (ulong)pages);
        s_lock.Exit(flags);
    }

    private static ulong Take(int pages, ulong alignment, ulong limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pages);
        ulong flags = s_lock.Enter();
        ulong frame = s_bitmap.Take((ulong)pages, alignment, limit);
        s_lock.Exit(flags);
        return frame * MemoryMap.PageSize;
    }
}
