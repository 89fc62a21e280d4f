namespace Spin.Kernel.Runtime;

/// <summary>
/// How to leave the frames of compiled code, from the table that the build makes (<c>Spin.Sdk/Unwind/UnwindTable.cs</c>): a count, then
/// for each function its offset in the code and the offset of its record in the table. Read in place.
/// </summary>
internal static unsafe class CompiledFrames
{
    /// <summary>Fills the row of a function for a program counter in compiled code.</summary>
    /// <returns>False where no function holds the address, or uses an instruction that is not known.</returns>
    internal static bool TryRead(CodeModule* module, byte* controlPc, ref UnwindRow row)
    {
        byte* table = module->UnwindTable;
        uint count = *(uint*)table;
        byte* entries = table + sizeof(uint);
        uint upTo = UnwindIndex.CountUpTo(entries, count, controlPc - module->TextStart);
        if (upTo == 0)
        {
            return false;
        }

        byte* entry = entries + ((nuint)(upTo - 1) * UnwindIndex.EntrySize);
        row.FunctionStart = module->TextStart + *(uint*)entry;
        byte* end = upTo == count ? module->CompiledEnd : module->TextStart + *(uint*)(entry + UnwindIndex.EntrySize);
        row.FunctionSize = (uint)(end - row.FunctionStart);
        row.Data = table + *(uint*)(entry + sizeof(uint));
        DwarfReader reader = new(MethodData.Instructions(row.Data));
        ulong length = reader.Unsigned();
        return UnwindProgram.TryRun(ref reader, reader.Position + length, controlPc, ref row);
    }
}
