using System;

namespace Spin.Kernel.Memory;

/// <summary>Makes the frame bitmap from the firmware's list, in the first usable memory behind the image.</summary>
internal static unsafe class FrameSetup
{
    /// <summary>Below this, firmware and loaders leave tables that are not on any list.</summary>
    private const ulong LowMemory = 1024 * 1024;

    /// <summary>What the first page tables reach: the bitmap must lie within.</summary>
    private const ulong EarlyReach = 4UL * 1024 * 1024 * 1024;

    private const ulong BitsPerByte = 8;

    /// <summary>Builds the bitmap.</summary>
    /// <param name="regions">The firmware's list.</param>
    /// <param name="directMap">Where physical address 0 is mapped.</param>
    /// <param name="imageEnd">One past the image in physical memory.</param>
    /// <param name="module">A module to keep: its address.</param>
    /// <param name="moduleLength">Its length.</param>
    /// <returns>The bitmap, or one without frames where no memory was told of.</returns>
    internal static FrameBitmap Build(
        ReadOnlySpan<MemoryRegion> regions, byte* directMap, ulong imageEnd, ulong module, ulong moduleLength)
    {
        ulong top = 0;
        foreach (MemoryRegion region in regions)
        {
            if (region.Type == MemoryRegion.Usable)
            {
                top = Math.Max(top, region.Base + region.Length);
            }
        }

        ulong frames = top / MemoryMap.PageSize;
        ulong bytes = MemoryMap.AlignUp((frames / BitsPerByte) + sizeof(ulong), MemoryMap.PageSize);
        ulong place = FindPlace(regions, bytes, MemoryMap.AlignUp(imageEnd, MemoryMap.PageSize), module, moduleLength);
        if (place == 0)
        {
            return default;
        }

        ulong* words = (ulong*)(directMap + place);
        new Span<byte>(words, (int)bytes).Fill(byte.MaxValue);
        FrameBitmap bitmap = new(words, frames);
        foreach (MemoryRegion region in regions)
        {
            if (region.Type == MemoryRegion.Usable)
            {
                ulong first = MemoryMap.AlignUp(region.Base, MemoryMap.PageSize) / MemoryMap.PageSize;
                ulong end = (region.Base + region.Length) / MemoryMap.PageSize;
                bitmap.Give(first, end > first ? end - first : 0);
            }
        }

        bitmap.Reserve(0, MemoryMap.AlignUp(imageEnd, MemoryMap.PageSize) / MemoryMap.PageSize);
        bitmap.Reserve(0, LowMemory / MemoryMap.PageSize);
        bitmap.Reserve(place / MemoryMap.PageSize, bytes / MemoryMap.PageSize);
        bitmap.Reserve(module / MemoryMap.PageSize, ((module % MemoryMap.PageSize) + moduleLength + MemoryMap.PageSize - 1) / MemoryMap.PageSize);
        return bitmap;
    }

    private static ulong FindPlace(ReadOnlySpan<MemoryRegion> regions, ulong bytes, ulong floor, ulong module, ulong moduleLength)
    {
        foreach (MemoryRegion region in regions)
        {
            ulong start = MemoryMap.AlignUp(Math.Max(region.Base, floor), MemoryMap.PageSize);
            if (start < module + moduleLength && start + bytes > module)
            {
                start = MemoryMap.AlignUp(module + moduleLength, MemoryMap.PageSize);
            }

            if (region.Type == MemoryRegion.Usable && start + bytes <= Math.Min(region.Base + region.Length, EarlyReach))
            {
                return start;
            }
        }

        return 0;
    }
}
