namespace Spin.Kernel.Runtime;

/// <summary>
/// Runs the call frame instructions of one function up to a program counter (DWARF 5, 6.4.2 and 6.4.3; the augmentation letters are
/// those of the Linux Standard Base, "Exception Frames"). Knows what ilc and GNU as emit and refuses the rest.
/// </summary>
internal static unsafe class UnwindProgram
{
    private const byte HighTwoBits = 0xC0;
    private const byte LowSixBits = 0x3F;
    private const byte AdvanceLocation = 0x40;
    private const byte Offset = 0x80;
    private const byte Restore = 0xC0;
    private const byte Nop = 0x00;
    private const byte AdvanceLocation1 = 0x02;
    private const byte AdvanceLocation2 = 0x03;
    private const byte AdvanceLocation4 = 0x04;
    private const byte DefineFrame = 0x0C;
    private const byte DefineFrameRegister = 0x0D;
    private const byte DefineFrameOffset = 0x0E;

    /// <summary>Registers as DWARF numbers them (System V AMD64 ABI, figure 3.36).</summary>
    private const ulong Rbp = 6;

    /// <summary>Fills the row of a function for a program counter.</summary>
    /// <param name="description">The function's frame description entry.</param>
    /// <param name="controlPc">An address inside the function.</param>
    /// <param name="row">The row.</param>
    /// <returns>False where the function does not hold the address, or uses an instruction that is not known.</returns>
    internal static bool TryRun(byte* description, byte* controlPc, ref UnwindRow row)
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

        DwarfReader head = new(common);
        uint headLength = head.UInt32();
        byte* headEnd = head.Position + headLength;
        head.Position += sizeof(uint) + 1; // the identifier, the version
        bool hasData = false;
        for (byte letter = head.Byte(); letter != 0; letter = head.Byte())
        {
            hasData |= letter == (byte)'L';
        }

        ulong codeAlignment = head.Unsigned();
        long dataAlignment = head.Signed();
        _ = head.Unsigned(); // the column of the return address: always the last word below the frame
        ulong headAugmentation = head.Unsigned();
        head.Position += headAugmentation;

        ulong augmentation = entry.Unsigned();
        byte* afterAugmentation = entry.Position + augmentation;
        row.Data = hasData ? entry.Relative32() : null;
        entry.Position = afterAugmentation;

        row.FrameOffset = 0;
        row.FromRbp = 0;
        row.Rbx = row.Rbp = row.R12 = row.R13 = row.R14 = row.R15 = UnwindRow.NotSaved;
        byte* location = row.FunctionStart;
        return TryExecute(ref head, headEnd, ref location, controlPc, codeAlignment, dataAlignment, ref row)
            && TryExecute(ref entry, end, ref location, controlPc, codeAlignment, dataAlignment, ref row);
    }

    private static bool TryExecute(
        ref DwarfReader reader, byte* end, ref byte* location, byte* controlPc, ulong codeAlignment, long dataAlignment, ref UnwindRow row)
    {
        while (reader.Position < end && location <= controlPc)
        {
            byte instruction = reader.Byte();
            switch (instruction & HighTwoBits)
            {
                case AdvanceLocation:
                    location += (ulong)(instruction & LowSixBits) * codeAlignment;
                    continue;
                case Offset:
                    SetSaved(ref row, (byte)(instruction & LowSixBits), (short)((long)reader.Unsigned() * dataAlignment));
                    continue;
                case Restore:
                    SetSaved(ref row, (byte)(instruction & LowSixBits), UnwindRow.NotSaved);
                    continue;
                default:
                    break;
            }

            switch (instruction)
            {
                case Nop:
                    break;
                case AdvanceLocation1:
                    location += reader.Byte() * codeAlignment;
                    break;
                case AdvanceLocation2:
                    location += reader.UInt16() * codeAlignment;
                    break;
                case AdvanceLocation4:
                    location += reader.UInt32() * codeAlignment;
                    break;
                case DefineFrame:
                    row.FromRbp = reader.Unsigned() == Rbp ? 1 : 0;
                    row.FrameOffset = (int)reader.Unsigned();
                    break;
                case DefineFrameRegister:
                    row.FromRbp = reader.Unsigned() == Rbp ? 1 : 0;
                    break;
                case DefineFrameOffset:
                    row.FrameOffset = (int)reader.Unsigned();
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static void SetSaved(ref UnwindRow row, byte register, short offset)
    {
        switch (register)
        {
            case 3:
                row.Rbx = offset;
                break;
            case 6:
                row.Rbp = offset;
                break;
            case 12:
                row.R12 = offset;
                break;
            case 13:
                row.R13 = offset;
                break;
            case 14:
                row.R14 = offset;
                break;
            case 15:
                row.R15 = offset;
                break;
            default:
                break; // registers that calls do not preserve, and the return address
        }
    }
}
