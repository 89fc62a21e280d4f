namespace Spin.Kernel.Runtime;

/// <summary>Searches a table of functions, sorted by where they begin.</summary>
internal static unsafe class UnwindIndex
{
    /// <summary>An entry's length: where a function begins, then where it is described, 32 bits each.</summary>
    internal const int EntrySize = 2 * sizeof(int);

    /// <summary>How many functions begin at or before a place; the last of them holds it.</summary>
    /// <param name="entries">The first entry.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="place">The place, measured as the entries measure it.</param>
    internal static uint CountUpTo(byte* entries, uint count, long place)
    {
        uint low = 0;
        uint high = count;
        while (low < high)
        {
            uint middle = low + ((high - low) >> 1);
            if (*(int*)(entries + ((nuint)middle * EntrySize)) <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
