using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>A comparison with null that a conditional jump follows: on one of its ways the register is known.</summary>
internal static class NullTest
{
    /// <summary>What is known on the way from a block to one of its successors.</summary>
    /// <param name="block">The block.</param>
    /// <param name="successor">Where the way leads.</param>
    /// <param name="known">What is known at the block's end.</param>
    /// <param name="frame">What may hold a copy of the register.</param>
    internal static KnownPointers Refine(BasicBlock block, ulong successor, KnownPointers known, PrivateFrame frame)
    {
        Instruction jump = block.Last;
        if (jump.FlowControl != FlowControl.ConditionalBranch || jump.NearBranchTarget == jump.NextIP
            || Comparison.Read(block) is not { Limit: 0, OnlyEquality: false } test || test.Register.GetSize() != sizeof(ulong)
            || IsChangedAfter(block, test))
        {
            return known;
        }

        bool isTaken = successor == jump.NearBranchTarget;
        bool isNotNull = jump.ConditionCode switch
        {
            ConditionCode.ne => isTaken,
            ConditionCode.e => !isTaken,
            _ => false,
        };
        return isNotNull ? WithCopies(block, test.Register, known.With(test.Register), frame) : known;
    }

    /// <summary>Adds the words into which the block has put the register that was tested, and which it changed no more.</summary>
    private static KnownPointers WithCopies(BasicBlock block, Register tested, KnownPointers known, PrivateFrame frame)
    {
        KnownPointers copies = default;
        foreach (Instruction instruction in block.Instructions)
        {
            copies = instruction.Writes(tested) ? default : frame.Forget(copies, instruction);
            if (instruction is { Op0Kind: OpKind.Memory, Op1Kind: OpKind.Register } && instruction.Op1Register == tested && frame.WordOf(instruction) is { } word)
            {
                copies = copies.WithWord(word);
            }
        }

        return known with { Words = (ushort)(known.Words | copies.Words) };
    }

    private static bool IsChangedAfter(BasicBlock block, Comparison test)
    {
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction.IP > test.Address && instruction.Writes(test.Register))
            {
                return true;
            }
        }

        return false;
    }
}
