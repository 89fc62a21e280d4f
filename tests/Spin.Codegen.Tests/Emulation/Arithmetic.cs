using Iced.Intel;

namespace Spin.Codegen.Tests.Emulation;

/// <summary>Integer arithmetic with its flags (SDM vol. 2).</summary>
internal static class Arithmetic
{
    /// <summary>Executes an instruction that belongs here.</summary>
    internal static bool TryExecute(Processor processor, in Instruction instruction)
    {
        if (instruction.ConditionCode != ConditionCode.None)
        {
            return TryConditional(processor, instruction);
        }

        int size = instruction.OpCount == 0 ? 0 : Processor.Size(instruction, 0);
        ulong left = instruction.OpCount == 0 ? 0 : processor.Operand(instruction, 0);
        ulong right = instruction.OpCount < 2 ? 1 : processor.Operand(instruction, 1);
        switch (instruction.Mnemonic)
        {
            case Mnemonic.Add or Mnemonic.Inc:
                processor.Store(instruction, Add(processor, left, right, size, keepCarry: instruction.Mnemonic == Mnemonic.Inc));
                return true;
            case Mnemonic.Sub or Mnemonic.Dec:
                processor.Store(instruction, Subtract(processor, left, right, size, keepCarry: instruction.Mnemonic == Mnemonic.Dec));
                return true;
            case Mnemonic.Cmp:
                Subtract(processor, left, right, size, keepCarry: false);
                return true;
            case Mnemonic.Neg:
                processor.Store(instruction, Subtract(processor, 0, left, size, keepCarry: false));
                return true;
            case Mnemonic.Not:
                processor.Store(instruction, ~left);
                return true;
            case Mnemonic.And:
                processor.Store(instruction, Logic(processor, left & right, size));
                return true;
            case Mnemonic.Test:
                Logic(processor, left & right, size);
                return true;
            case Mnemonic.Or:
                processor.Store(instruction, Logic(processor, left | right, size));
                return true;
            case Mnemonic.Xor:
                processor.Store(instruction, Logic(processor, left ^ right, size));
                return true;
            case Mnemonic.Shl:
                processor.Store(instruction, Logic(processor, left << Count(right, size), size));
                return true;
            case Mnemonic.Shr:
                processor.Store(instruction, Logic(processor, Mask(left, size) >> Count(right, size), size));
                return true;
            case Mnemonic.Sar:
                processor.Store(instruction, Logic(processor, unchecked((ulong)((long)Processor.SignExtend(left, size) >> Count(right, size))), size));
                return true;
            case Mnemonic.Imul when instruction.OpCount == 2:
                processor.Store(instruction, unchecked(left * right));
                return true;
            case Mnemonic.Imul when instruction.OpCount == 3:
                processor.Store(instruction, unchecked(right * instruction.GetImmediate(2)));
                return true;
            case Mnemonic.Bsr:
                processor.Registers.Zero = right == 0;
                processor.Store(instruction, right == 0 ? left : (ulong)System.Numerics.BitOperations.Log2(right));
                return true;
            case Mnemonic.Xadd:
                processor.Store(instruction, Add(processor, left, right, size, keepCarry: false));
                processor.Registers[instruction.Op1Register] = left;
                return true;
            case Mnemonic.Xchg:
                processor.Store(instruction, right);
                processor.Registers[instruction.Op1Register] = left;
                return true;
            default:
                return false;
        }
    }

    private static bool TryConditional(Processor processor, in Instruction instruction)
    {
        bool holds = processor.Registers.Holds(instruction.ConditionCode);
        if (instruction.OpCount == 1)
        {
            processor.Store(instruction, holds ? 1ul : 0ul); // setcc
        }
        else
        {
            processor.Store(instruction, processor.Operand(instruction, holds ? 1 : 0)); // cmovcc
        }

        return true;
    }

    private static ulong Add(Processor processor, ulong left, ulong right, int size, bool keepCarry)
    {
        ulong result = Logic(processor, unchecked(left + right), size, keepCarry);
        Registers flags = processor.Registers;
        flags.Carry = keepCarry ? flags.Carry : Mask(result, size) < Mask(left, size);
        flags.Overflow = IsNegative(left, size) == IsNegative(right, size) && IsNegative(result, size) != IsNegative(left, size);
        return result;
    }

    private static ulong Subtract(Processor processor, ulong left, ulong right, int size, bool keepCarry)
    {
        ulong result = Logic(processor, unchecked(left - right), size, keepCarry);
        Registers flags = processor.Registers;
        flags.Carry = keepCarry ? flags.Carry : Mask(left, size) < Mask(right, size);
        flags.Overflow = IsNegative(left, size) != IsNegative(right, size) && IsNegative(result, size) != IsNegative(left, size);
        return result;
    }

    private static ulong Logic(Processor processor, ulong result, int size, bool keepCarry = false)
    {
        Registers flags = processor.Registers;
        flags.Zero = Mask(result, size) == 0;
        flags.Sign = IsNegative(result, size);
        flags.Overflow = false;
        flags.Carry = keepCarry && flags.Carry;
        return result;
    }

    private static ulong Mask(ulong value, int size) => size == 8 ? value : value & ((1ul << (8 * size)) - 1);

    private static bool IsNegative(ulong value, int size) => (value >> ((8 * size) - 1) & 1) != 0;

    private static int Count(ulong count, int size) => (int)(count & (size == 8 ? 63u : 31u));
}
