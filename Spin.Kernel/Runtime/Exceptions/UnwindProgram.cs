namespace Spin.Kernel.Runtime;

/// <summary>
/// Runs the call frame instructions of one function up to a program counter (DWARF 5, 6.4.2 and 6.4.3). Knows what ilc and GNU as emit,
/// whose code alignment is 1 and data alignment -8, and refuses the rest.
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

    private const long DataAlignment = -8;

    /// <summary>Registers as DWARF numbers them (System V AMD64 ABI, figure 3.36).</summary>
    private const ulong Rbp = 6;

    /// <summary>Runs instructions up to a program counter.</summary>
    /// <param name="reader">Where they begin.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="controlPc">An address inside the function.</param>
    /// <param name="row">The row, of which the function's start is read.</param>
    /// <returns>False where an instruction is not known.</returns>
    internal static bool TryRun(ref DwarfReader reader, byte* end, byte* controlPc, ref UnwindRow row)
    {
        row.SetAtEntry();
        byte* location = row.FunctionStart;
        while (reader.Position < end && location <= controlPc)
        {
            byte instruction = reader.Byte();
            switch (instruction & HighTwoBits)
            {
                case AdvanceLocation:
                    location += (uint)(instruction & LowSixBits);
                    continue;
                case Offset:
                    SetSaved(ref row, (byte)(instruction & LowSixBits), (short)((long)reader.Unsigned() * DataAlignment));
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
                    location += reader.Byte();
                    break;
                case AdvanceLocation2:
                    location += reader.UInt16();
                    break;
                case AdvanceLocation4:
                    location += reader.UInt32();
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
