namespace Spin.Kernel.Runtime;

/// <summary>Finds the frame description of a program counter in the sorted table that the linker makes (Linux Standard Base, <c>.eh_frame_hdr</c>).</summary>
internal static unsafe class UnwindIndex
{
    private const int CountOffset = 8;
    private const int EntriesOffset = 12;
    private const int EntrySize = 8;

    /// <summary>The description of the last function that begins at or before an address, or null.</summary>
    internal static byte* Find(byte* table, byte* controlPc)
    {
        uint count = *(uint*)(table + CountOffset);
        byte* entries = table + EntriesOffset;
        long wanted = controlPc - table;
        uint low = 0;
        uint high = count;
        while (low < high)
        {
            uint middle = low + ((high - low) >> 1);
            if (*(int*)(entries + ((nuint)middle * EntrySize)) <= wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : table + *(int*)(entries + ((nuint)(low - 1) * EntrySize) + sizeof(int));
    }
}
