using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>A comparison with null that a conditional jump follows: on one of its ways the register is known.</summary>
internal static class NullTest
{
    /// <summary>What is known on the way from a block to one of its successors.</summary>
    internal static KnownPointers Refine(BasicBlock block, ulong successor, KnownPointers known)
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
        return isNotNull ? known.With(test.Register) : known;
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
