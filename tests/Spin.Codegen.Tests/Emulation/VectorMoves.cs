using System;
using System.Runtime.InteropServices;
using Iced.Intel;

namespace Spin.Codegen.Tests.Emulation;

/// <summary>The vector instructions with which compilers clear and copy structures.</summary>
internal static class VectorMoves
{
    /// <summary>Executes an instruction that belongs here.</summary>
    internal static bool TryExecute(Processor processor, in Instruction instruction)
    {
        switch (instruction.Mnemonic)
        {
            case Mnemonic.Xorps or Mnemonic.Pxor or Mnemonic.Xorpd:
                Store(processor, instruction, Load(processor, instruction, 0) ^ Load(processor, instruction, 1));
                return true;
            case Mnemonic.Movups or Mnemonic.Movaps or Mnemonic.Movdqu or Mnemonic.Movdqa or Mnemonic.Movq or Mnemonic.Movd or Mnemonic.Movupd:
                Store(processor, instruction, Load(processor, instruction, 1));
                return true;
            default:
                return false;
        }
    }

    private static UInt128 Load(Processor processor, in Instruction instruction, int index)
    {
        if (instruction.GetOpKind(index) == OpKind.Memory && instruction.MemorySize.GetSize() == 16)
        {
            ulong address = processor.Address(instruction);
            return new UInt128(processor.Read(address + 8, 8), processor.Read(address, 8));
        }

        return instruction.GetOpKind(index) == OpKind.Register && instruction.GetOpRegister(index).IsXMM()
            ? processor.Registers.Vectors[instruction.GetOpRegister(index).GetNumber()]
            : processor.Operand(instruction, index);
    }

    private static void Store(Processor processor, in Instruction instruction, UInt128 value)
    {
        if (instruction.Op0Kind == OpKind.Register && instruction.Op0Register.IsXMM())
        {
            processor.Registers.Vectors[instruction.Op0Register.GetNumber()] = value;
            return;
        }

        if (instruction.Op0Kind == OpKind.Memory && instruction.MemorySize.GetSize() == 16)
        {
            MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(ref value)).CopyTo(processor.Slice(processor.Address(instruction), 16));
            return;
        }

        processor.Store(instruction, (ulong)value);
    }
}
