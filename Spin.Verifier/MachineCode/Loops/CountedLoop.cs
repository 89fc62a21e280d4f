using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Counts loops whose bounds stand in the code: one register starts at a constant, is changed by a constant once in every round, and is
/// compared with a constant to go on. The rounds are counted by doing what the processor does.
/// </summary>
internal sealed class CountedLoop
{
    private const long MostRounds = 10_000_000;

    private readonly FlowGraph _flow;
    private readonly Dominators _dominators;
    private readonly NaturalLoop _loop;

    private CountedLoop(FlowGraph flow, Dominators dominators, NaturalLoop loop)
    {
        _flow = flow;
        _dominators = dominators;
        _loop = loop;
    }

    /// <summary>How often a loop jumps back to its header at most, or null where the code does not tell.</summary>
    /// <param name="flow">The function.</param>
    /// <param name="dominators">Its dominators.</param>
    /// <param name="loop">The loop.</param>
    /// <param name="inner">The loops inside of it.</param>
    internal static long? TryBound(FlowGraph flow, Dominators dominators, NaturalLoop loop, IEnumerable<NaturalLoop> inner)
    {
        CountedLoop counted = new(flow, dominators, loop);
        HashSet<int> own = [.. loop.Blocks];
        foreach (NaturalLoop other in inner)
        {
            own.ExceptWith(other.Blocks);
        }

        long? best = null;
        foreach (int block in loop.Blocks)
        {
            // A test that every round passes, and that ends the loop.
            if (own.Contains(block) && counted.LiesOnEveryRound(block) && counted.TryCount(flow.Blocks[block], own) is { } rounds)
            {
                best = best is null || rounds < best ? rounds : best;
            }
        }

        return best;
    }

    private bool LiesOnEveryRound(int block)
    {
        foreach (int latch in _loop.Latches)
        {
            if (!_dominators.Dominates(block, latch))
            {
                return false;
            }
        }

        return true;
    }

    private long? TryCount(BasicBlock block, HashSet<int> own)
    {
        Instruction jump = block.Last;
        if (jump.FlowControl != FlowControl.ConditionalBranch || block.Call is not null || block.Instructions.Count < 2)
        {
            return null;
        }

        bool takenStays = _loop.Blocks.Contains(TargetOf(block, taken: true));
        bool passedStays = _loop.Blocks.Contains(TargetOf(block, taken: false));
        if (takenStays == passedStays || Comparison.Read(block) is not { } comparison)
        {
            return null;
        }

        ConditionCode goOn = takenStays ? jump.ConditionCode : Inverse(jump.ConditionCode);
        return FindStep(comparison.Register, own) is { } step && FindStart(comparison.Register) is { } start
            ? Count(start, step.By, comparison, goOn, StepComesFirst(step.Block, step.Address, block, comparison))
            : null;
    }

    private int TargetOf(BasicBlock block, bool taken)
    {
        ulong address = taken ? block.Last.NearBranchTarget : block.Last.NextIP;
        foreach (int next in block.Successors)
        {
            if (_flow.Blocks[next].Start == address)
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>The one instruction of the loop that changes a register, if it adds a constant once in every round.</summary>
    private (long By, BasicBlock Block, ulong Address)? FindStep(Register register, HashSet<int> own)
    {
        (long By, BasicBlock Block, ulong Address)? step = null;
        foreach (int index in _loop.Blocks)
        {
            BasicBlock block = _flow.Blocks[index];
            if (block.Call is { IsTail: false } && !IsKeptByCalls(register))
            {
                return null;
            }

            foreach (Instruction instruction in block.Instructions)
            {
                if (!instruction.Writes(register))
                {
                    continue;
                }

                if (step is not null || !own.Contains(index) || !LiesOnEveryRound(index) || AddedBy(instruction, register) is not { } by)
                {
                    return null;
                }

                step = (by, block, instruction.IP);
            }
        }

        return step;
    }

    /// <summary>The constant that a register holds when the loop is entered.</summary>
    private long? FindStart(Register register)
    {
        int at = -1;
        foreach (int previous in _dominators.Predecessors[_loop.Header])
        {
            if (!_loop.Blocks.Contains(previous))
            {
                if (at >= 0)
                {
                    return null;
                }

                at = previous;
            }
        }

        // Straight back, as long as there is one way only.
        for (HashSet<int> seen = []; at >= 0 && seen.Add(at);)
        {
            BasicBlock block = _flow.Blocks[at];
            if (block.Call is not null && !IsKeptByCalls(register))
            {
                return null;
            }

            for (int index = block.Instructions.Count - 1; index >= 0; index--)
            {
                if (block.Instructions[index].Writes(register))
                {
                    return ConstantOf(block.Instructions[index], register);
                }
            }

            at = _dominators.Predecessors[at] is [int only] ? only : -1;
        }

        return null;
    }

    /// <summary>Both lie on every round, so one of their blocks lies on every path to the other.</summary>
    private bool StepComesFirst(BasicBlock step, ulong address, BasicBlock test, Comparison comparison) =>
        step == test ? address <= comparison.Address : _dominators.Dominates(step.Index, test.Index);

    private static long? Count(long start, long by, Comparison comparison, ConditionCode goOn, bool stepFirst)
    {
        long value = comparison.Narrow(stepFirst ? start + by : start);
        for (long rounds = 0; rounds <= MostRounds; rounds++)
        {
            if (comparison.Holds(value, goOn) is not { } goes)
            {
                return null;
            }

            if (!goes)
            {
                return rounds;
            }

            value = comparison.Narrow(value + by);
        }

        return null;
    }

    private static long? AddedBy(in Instruction instruction, Register register) => instruction.Mnemonic switch
    {
        _ when instruction.Op0Kind != OpKind.Register || instruction.Op0Register != register => null,
        Mnemonic.Inc => 1,
        Mnemonic.Dec => -1,
        Mnemonic.Add when instruction.Op1Kind.IsImmediate() => (long)instruction.GetImmediate(1),
        Mnemonic.Sub when instruction.Op1Kind.IsImmediate() => -(long)instruction.GetImmediate(1),
        _ => null,
    };

    private static long? ConstantOf(in Instruction instruction, Register register) => instruction.Mnemonic switch
    {
        _ when instruction.Op0Kind != OpKind.Register || instruction.Op0Register.GetFullRegister() != register.GetFullRegister() => null,
        Mnemonic.Xor when instruction.Op1Kind == OpKind.Register && instruction.Op1Register == instruction.Op0Register => 0,
        Mnemonic.Mov when instruction.Op1Kind.IsImmediate() && instruction.Op0Register.GetSize() == sizeof(uint) => (uint)instruction.GetImmediate(1),
        Mnemonic.Mov when instruction.Op1Kind.IsImmediate() && instruction.Op0Register.GetSize() == sizeof(ulong) => (long)instruction.GetImmediate(1),
        _ => null,
    };

    private static bool IsKeptByCalls(Register register) =>
        register.GetFullRegister() is Register.RBX or Register.RBP or Register.R12 or Register.R13 or Register.R14 or Register.R15;

    private static ConditionCode Inverse(ConditionCode code) => code switch
    {
        ConditionCode.l => ConditionCode.ge,
        ConditionCode.ge => ConditionCode.l,
        ConditionCode.le => ConditionCode.g,
        ConditionCode.g => ConditionCode.le,
        ConditionCode.b => ConditionCode.ae,
        ConditionCode.ae => ConditionCode.b,
        ConditionCode.be => ConditionCode.a,
        ConditionCode.a => ConditionCode.be,
        ConditionCode.e => ConditionCode.ne,
        ConditionCode.ne => ConditionCode.e,
        _ => ConditionCode.None,
    };
}
