using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>Questions to instructions.</summary>
internal static class InstructionFacts
{
    /// <summary>Whether an operand is a constant in the instruction.</summary>
    internal static bool IsImmediate(this OpKind kind) => kind is >= OpKind.Immediate8 and <= OpKind.Immediate32to64;

    /// <summary>Whether an instruction may change a register or a part of it.</summary>
    internal static bool Writes(this in Instruction instruction, Register register)
    {
        InstructionInfoFactory factory = new();
        Register full = register.GetFullRegister();
        foreach (UsedRegister used in factory.GetInfo(instruction).GetUsedRegisters())
        {
            if (used.Register.GetFullRegister() == full && IsWrite(used.Access))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an access may change what it names.</summary>
    internal static bool IsWrite(OpAccess access) =>
        access is OpAccess.Write or OpAccess.CondWrite or OpAccess.ReadWrite or OpAccess.ReadCondWrite;
}
