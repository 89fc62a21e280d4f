namespace Spin.Kernel.Runtime;

/// <summary>
/// How to leave the frames of assembly, from the entries that the assembler makes and the sorted table that the linker makes of them
/// (Linux Standard Base, "Exception Frames", <c>.eh_frame_hdr</c>).
/// </summary>
internal static unsafe class AssemblyFrames
{
    private const int CountOffset = 8;
    private const int EntriesOffset = 12;

    /// <summary>Fills the row of a function for a program counter in assembly.</summary>
    /// <returns>False where no function that is described holds the address, or it uses an instruction that is not known.</returns>
    internal static bool TryRead(CodeModule* module, byte* controlPc, ref UnwindRow row)
    {
        byte* table = module->AssemblyFrames;
        byte* entries = table + EntriesOffset;
        uint upTo = UnwindIndex.CountUpTo(entries, *(uint*)(table + CountOffset), controlPc - table);
        return upTo != 0
            && TryRun(table + *(int*)(entries + ((nuint)(upTo - 1) * UnwindIndex.EntrySize) + sizeof(int)), controlPc, ref row);
    }

    private static bool TryRun(byte* description, byte* controlPc, ref UnwindRow row)
    {
        DwarfReader entry = new(description);
        uint length = entry.UInt32();
        byte* end = entry.Position + length;
        byte* common = entry.Position - *(uint*)entry.Position;
        entry.Position += sizeof(uint);
        row.FunctionStart = entry.Relative32();
        row.FunctionSize = entry.UInt32();
        if (controlPc < row.FunctionStart || controlPc >= row.FunctionStart + row.FunctionSize)
        {
            return false;
        }

        // Of the common entry only its length is of interest: the assembler always writes the same alignments and first row.
        row.Data = null;
        ulong augmentation = entry.Unsigned();
        entry.Position += augmentation;
        return UnwindProgram.TryRun(ref entry, end, controlPc, ref row);
    }
}
