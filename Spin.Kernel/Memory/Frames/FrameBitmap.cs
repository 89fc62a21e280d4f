using System.Numerics;

namespace Spin.Kernel.Memory;

/// <summary>
/// One bit for each frame of physical memory, set where it is taken. Finds runs from where it last left off. Pure: it touches only
/// the words that it is given.
/// </summary>
/// <param name="words">The bits, all set; memory must outlive the bitmap.</param>
/// <param name="frameCount">How many frames there are.</param>
internal unsafe struct FrameBitmap(ulong* words, ulong frameCount)
{
    private const int WordBits = 64;
    private const int WordShift = 6;

    private ulong _next;

    /// <summary>How many frames are free.</summary>
    internal ulong Free { get; private set; }

    /// <summary>How many frames there are.</summary>
    internal readonly ulong Count => frameCount;

    /// <summary>Finds and takes a run of frames.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="alignment">A power of two that the first frame's number is a multiple of.</param>
    /// <param name="limit">The number that no frame may reach.</param>
    /// <returns>The first frame's number, or 0 (a frame that is never free) where there is no such run.</returns>
    internal ulong Take(ulong count, ulong alignment, ulong limit)
    {
        ulong top = limit < frameCount ? limit : frameCount;
        ulong start = _next < top ? _next : 0;
        ulong found = Find(start, top, count, alignment);
        if (found == 0 && start != 0)
        {
            found = Find(0, top, count, alignment);
        }

        if (found != 0)
        {
            Set(found, count);
            Free -= count;
            _next = found + count;
        }

        return found;
    }

    /// <summary>Gives frames back. Frames that are free already stay so.</summary>
    internal void Give(ulong first, ulong count)
    {
        for (ulong frame = first; frame < first + count && frame < frameCount; frame++)
        {
            ulong bit = 1UL << (int)(frame & (WordBits - 1));
            if ((words[frame >> WordShift] & bit) != 0 && frame != 0)
            {
                words[frame >> WordShift] &= ~bit;
                Free++;
            }
        }
    }

    /// <summary>Takes frames that must not be handed out.</summary>
    internal void Reserve(ulong first, ulong count)
    {
        for (ulong frame = first; frame < first + count && frame < frameCount; frame++)
        {
            ulong bit = 1UL << (int)(frame & (WordBits - 1));
            if ((words[frame >> WordShift] & bit) == 0)
            {
                words[frame >> WordShift] |= bit;
                Free--;
            }
        }
    }

    private readonly ulong Find(ulong start, ulong top, ulong count, ulong alignment)
    {
        ulong first = (start + alignment - 1) & ~(alignment - 1);
        while (first + count <= top)
        {
            ulong blocked = FirstTaken(first, count);
            if (blocked == first + count)
            {
                return first;
            }

            ulong next = NextFree(blocked + 1, top);
            first = (next + alignment - 1) & ~(alignment - 1);
        }

        return 0;
    }

    private readonly ulong FirstTaken(ulong first, ulong count)
    {
        ulong frame = first;
        while (frame < first + count)
        {
            ulong rest = words[frame >> WordShift] >> (int)(frame & (WordBits - 1));
            if (rest != 0)
            {
                ulong taken = frame + (ulong)BitOperations.TrailingZeroCount(rest);
                return taken < first + count ? taken : first + count;
            }

            frame = (frame | (WordBits - 1)) + 1;
        }

        return first + count;
    }

    private readonly ulong NextFree(ulong frame, ulong top)
    {
        while (frame < top)
        {
            ulong rest = ~words[frame >> WordShift] >> (int)(frame & (WordBits - 1));
            if (rest != 0)
            {
                return frame + (ulong)BitOperations.TrailingZeroCount(rest);
            }

            frame = (frame | (WordBits - 1)) + 1;
        }

        return top;
    }

    private readonly void Set(ulong first, ulong count)
    {
        for (ulong frame = first; frame < first + count; frame++)
        {
            words[frame >> WordShift] |= 1UL << (int)(frame & (WordBits - 1));
        }
    }
}
