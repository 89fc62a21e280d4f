using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>A comparison of a register with a constant that a conditional jump follows.</summary>
/// <param name="Register">The register, in the width that is compared.</param>
/// <param name="Limit">The constant.</param>
/// <param name="Address">The address of the comparing instruction.</param>
/// <param name="OnlyEquality">Whether the flags tell no more than whether the register is the constant.</param>
internal sealed record Comparison(Register Register, long Limit, ulong Address, bool OnlyEquality)
{
    private const int DoubleWord = 4;

    /// <summary>Reads the comparison that a block's last jump is decided by, or null.</summary>
    internal static Comparison? Read(BasicBlock block)
    {
        for (int index = block.Instructions.Count - 2; index >= 0; index--)
        {
            Instruction instruction = block.Instructions[index];
            if (instruction.RflagsModified == RflagsBits.None)
            {
                continue;
            }

            if (instruction.Op0Kind != OpKind.Register || instruction.Op0Register.GetSize() < DoubleWord)
            {
                return null;
            }

            return instruction.Mnemonic switch
            {
                Mnemonic.Cmp when instruction.Op1Kind.IsImmediate() =>
                    new Comparison(instruction.Op0Register, (long)instruction.GetImmediate(1), instruction.IP, false),
                Mnemonic.Test when instruction.Op1Kind == OpKind.Register && instruction.Op1Register == instruction.Op0Register =>
                    new Comparison(instruction.Op0Register, 0, instruction.IP, false),
                Mnemonic.Inc or Mnemonic.Dec or Mnemonic.Add or Mnemonic.Sub =>
                    new Comparison(instruction.Op0Register, 0, instruction.IP, true),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>A value as the register holds it.</summary>
    internal long Narrow(long value) => Register.GetSize() == DoubleWord ? (int)value : value;

    /// <summary>Whether a condition holds for a value of the register; null where the flags do not tell.</summary>
    internal bool? Holds(long value, ConditionCode condition)
    {
        long limit = Narrow(Limit);
        return condition switch
        {
            ConditionCode.e => value == limit,
            ConditionCode.ne => value != limit,
            _ when OnlyEquality => null,
            ConditionCode.l => value < limit,
            ConditionCode.le => value <= limit,
            ConditionCode.g => value > limit,
            ConditionCode.ge => value >= limit,
            ConditionCode.b => Unsigned(value) < Unsigned(limit),
            ConditionCode.be => Unsigned(value) <= Unsigned(limit),
            ConditionCode.a => Unsigned(value) > Unsigned(limit),
            ConditionCode.ae => Unsigned(value) >= Unsigned(limit),
            _ => null,
        };
    }

    private ulong Unsigned(long value) => Register.GetSize() == DoubleWord ? (uint)value : (ulong)value;
}
