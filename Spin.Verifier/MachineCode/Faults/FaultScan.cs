using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>Goes through one function and finds the instructions at which the processor may raise a fault.</summary>
internal sealed class FaultScan
{
    private readonly ProgramGraph _program;
    private readonly FlowGraph _flow;
    private readonly bool _isFrameBased;
    private readonly PrivateFrame _frame;
    private readonly Dictionary<int, KnownPointers> _entries = [];

    private FaultScan(ProgramGraph program, CodeFunction function)
    {
        _program = program;
        _flow = program.Flow(function);
        _isFrameBased = function.IsFunclet || UsesFramePointer(program.Live(function)[0]);
        _frame = function.IsFunclet ? default : PrivateFrame.Of(program.Live(function));
    }

    /// <summary>Scans a function.</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">What is known of its arguments.</param>
    /// <param name="calls">Takes what is known of the arguments of each call.</param>
    /// <returns>The first place that may fault, or null.</returns>
    internal static Occurrence? Run(ProgramGraph program, CodeFunction function, KnownPointers arguments, List<(CodeFunction Callee, KnownPointers Arguments)> calls)
    {
        FaultScan scan = new(program, function);
        IReadOnlyList<BasicBlock> live = program.Live(function);
        scan.Solve(live[0].Index, scan._isFrameBased ? arguments.With(Register.RBP) : arguments);
        Occurrence? first = null;
        IReadOnlySet<int> doomed = program.Doomed(function);
        foreach (BasicBlock block in live)
        {
            if (doomed.Contains(block.Index))
            {
                continue; // it ends in an exception anyway
            }

            KnownPointers known = scan._entries[block.Index];
            foreach (Instruction instruction in block.Instructions)
            {
                first ??= RiskOf(known, instruction);
                if (instruction.IP == block.Last.IP && block.Call?.Target is { } callee)
                {
                    calls.Add((callee, known.AsArguments()));
                }

                known = scan.Apply(known, instruction);
            }
        }

        return first;
    }

    private static Occurrence? RiskOf(KnownPointers known, in Instruction instruction)
    {
        if (instruction.Mnemonic is Mnemonic.Div or Mnemonic.Idiv)
        {
            return new Occurrence(Effect.Faults, instruction.IP, "a division whose divisor may be zero");
        }

        return PointerTransfer.Risk(known, instruction) != Register.None
            ? new Occurrence(Effect.Faults, instruction.IP, "a reference that may be null")
            : null;
    }

    private static bool UsesFramePointer(BasicBlock entry)
    {
        foreach (Instruction instruction in entry.Instructions)
        {
            if (instruction.Op0Kind == OpKind.Register && instruction.Op0Register == Register.RBP
                && (instruction.Mnemonic == Mnemonic.Lea && instruction.MemoryBase == Register.RSP
                    || instruction.Mnemonic == Mnemonic.Mov && instruction.Op1Register == Register.RSP))
            {
                return true;
            }
        }

        return false;
    }

    private KnownPointers Apply(KnownPointers known, in Instruction instruction) => PointerTransfer.Apply(known, instruction, _isFrameBased, _frame);

    private void Solve(int entry, KnownPointers arguments)
    {
        _entries[entry] = arguments;
        Queue<int> pending = new([entry]);
        while (pending.TryDequeue(out int index))
        {
            BasicBlock block = _flow.Blocks[index];
            KnownPointers known = _entries[index];
            foreach (Instruction instruction in block.Instructions)
            {
                known = Apply(known, instruction);
            }

            foreach (int next in _program.Next(block))
            {
                KnownPointers arriving = NullTest.Refine(block, _flow.Blocks[next].Start, known, _frame);
                KnownPointers merged = _entries.TryGetValue(next, out KnownPointers old) ? old.Meet(arriving) : arriving;
                if (!_entries.TryGetValue(next, out old) || merged != old)
                {
                    _entries[next] = merged;
                    pending.Enqueue(next);
                }
            }
        }
    }
}
