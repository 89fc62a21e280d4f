using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// What an instruction makes known of pointers. It leans on type safety, which the verifier established before: a program can form an
/// address with an index only from an array or span whose length it has compared, so that only a plain dereference can meet null.
/// </summary>
internal static class PointerTransfer
{
    // Fields further away are checked by an instruction of their own (ilc: half a page).
    private const long NullPage = 2048;

    /// <summary>The register through which an instruction may meet null, or <see cref="Register.None"/>.</summary>
    internal static Register Risk(KnownPointers known, in Instruction instruction)
    {
        if (StringPointer(known, instruction) is { } unknown)
        {
            return unknown;
        }

        if (!Dereferences(instruction) || instruction.IsIPRelativeMemoryOperand || instruction.MemoryIndex != Register.None
            || instruction.MemoryBase == Register.None || instruction.MemorySegment is Register.GS or Register.FS)
        {
            return Register.None;
        }

        return known.Contains(instruction.MemoryBase) ? Register.None : instruction.MemoryBase.GetFullRegister();
    }

    /// <summary>What is known after an instruction that did not fault.</summary>
    internal static KnownPointers Apply(KnownPointers known, in Instruction instruction, bool isFrameBased, PrivateFrame frame)
    {
        if (instruction.FlowControl is FlowControl.Call or FlowControl.IndirectCall)
        {
            return known.AfterCall();
        }

        bool reached = Dereferences(instruction) && instruction.MemoryIndex == Register.None
            && (long)instruction.MemoryDisplacement64 is >= 0 and < NullPage;
        Register through = reached ? instruction.MemoryBase : Register.None;
        bool makes = MakesPointer(known, instruction, frame);
        bool keeps = instruction.Op0Kind == OpKind.Memory && instruction.Op1Kind == OpKind.Register && known.Contains(instruction.Op1Register);
        InstructionInfoFactory factory = new();
        known = through == Register.None ? known : known.With(through);
        foreach (UsedRegister used in factory.GetInfo(instruction).GetUsedRegisters())
        {
            if (InstructionFacts.IsWrite(used.Access) && !(isFrameBased && used.Register.GetFullRegister() == Register.RBP))
            {
                known = known.Without(used.Register);
            }
        }

        known = frame.Forget(known, instruction);
        if (keeps && frame.WordOf(instruction) is { } word)
        {
            known = known.WithWord(word);
        }

        return makes ? known.With(instruction.Op0Register) : known;
    }

    /// <summary>Of an instruction that moves strings, the pointer that is not known.</summary>
    private static Register? StringPointer(KnownPointers known, in Instruction instruction)
    {
        for (int operand = 0; operand < instruction.OpCount; operand++)
        {
            Register pointer = instruction.GetOpKind(operand) switch
            {
                OpKind.MemorySegRSI => Register.RSI,
                OpKind.MemoryESRDI => Register.RDI,
                _ => Register.None,
            };
            if (pointer != Register.None && !known.Contains(pointer))
            {
                return pointer;
            }
        }

        return null;
    }

    /// <summary>Whether an instruction sets its first register to an address that is not null.</summary>
    private static bool MakesPointer(KnownPointers known, in Instruction instruction, PrivateFrame frame)
    {
        if (instruction.Op0Kind != OpKind.Register || instruction.Op0Register.GetSize() != sizeof(ulong))
        {
            return false;
        }

        return instruction.Mnemonic switch
        {
            Mnemonic.Lea => instruction.IsIPRelativeMemoryOperand || known.Contains(instruction.MemoryBase),
            Mnemonic.Mov when instruction.Op1Kind == OpKind.Memory => frame.WordOf(instruction) is { } word && known.ContainsWord(word),
            Mnemonic.Mov => instruction.Op1Kind == OpKind.Register && known.Contains(instruction.Op1Register),
            Mnemonic.Add => known.Contains(instruction.Op0Register) || (instruction.Op1Kind == OpKind.Register && known.Contains(instruction.Op1Register)),
            Mnemonic.Cmove or Mnemonic.Cmovne or Mnemonic.Cmova or Mnemonic.Cmovae or Mnemonic.Cmovb or Mnemonic.Cmovbe
                or Mnemonic.Cmovg or Mnemonic.Cmovge or Mnemonic.Cmovl or Mnemonic.Cmovle =>
                instruction.Op1Kind == OpKind.Register && known.Contains(instruction.Op0Register) && known.Contains(instruction.Op1Register),
            _ => false,
        };
    }

    private static bool Dereferences(in Instruction instruction)
    {
        if (instruction.Mnemonic is Mnemonic.Lea or Mnemonic.Nop)
        {
            return false;
        }

        for (int operand = 0; operand < instruction.OpCount; operand++)
        {
            if (instruction.GetOpKind(operand) == OpKind.Memory)
            {
                return true;
            }
        }

        return false;
    }
}
