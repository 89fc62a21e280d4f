using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>What one function takes of the stack, from its instructions.</summary>
/// <param name="Deepest">The most bytes that it takes itself, as far as that can be told.</param>
/// <param name="GrowsAt">Where it takes an amount that only the running code knows, or null.</param>
/// <param name="AtCalls">How deep the stack is where it calls, by the call's address, the pushed return address not counted.</param>
internal sealed record StackFrame(int Deepest, ulong? GrowsAt, IReadOnlyDictionary<ulong, int> AtCalls)
{
    /// <summary>Measures a function.</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">The function.</param>
    internal static StackFrame Measure(ProgramGraph program, CodeFunction function)
    {
        IReadOnlyList<BasicBlock> live = program.Live(function);
        Dictionary<int, StackState> entries = new() { [live[0].Index] = new StackState(0, null, default) };
        Queue<BasicBlock> pending = new([live[0]]);
        FlowGraph flow = program.Flow(function);
        while (pending.TryDequeue(out BasicBlock? block))
        {
            StackState state = entries[block.Index];
            foreach (Instruction instruction in block.Instructions)
            {
                state = Step(state, block, instruction);
            }

            foreach (int next in program.Next(block))
            {
                StackState merged = entries.TryGetValue(next, out StackState known) ? known.Meet(state) : state;
                if (!entries.TryGetValue(next, out known) || merged != known)
                {
                    entries[next] = merged;
                    pending.Enqueue(flow.Blocks[next]);
                }
            }
        }

        return Summarize(live, entries);
    }

    private static StackFrame Summarize(IReadOnlyList<BasicBlock> live, Dictionary<int, StackState> entries)
    {
        int deepest = 0;
        ulong? growsAt = null;
        Dictionary<ulong, int> calls = [];
        foreach (BasicBlock block in live)
        {
            StackState state = entries[block.Index];
            int last = state.Depth ?? deepest;
            foreach (Instruction instruction in block.Instructions)
            {
                state = Step(state, block, instruction);
                growsAt ??= state.Depth is null && !IsProbe(block) ? instruction.IP : null;
                last = state.Depth ?? last;
                deepest = int.Max(deepest, last);
            }

            if (block.Call is { } call)
            {
                calls[call.Address] = last;
            }
        }

        return new StackFrame(deepest, growsAt, calls);
    }

    private static StackState Step(StackState state, BasicBlock block, in Instruction instruction) =>
        block.Call is { Target: { } target } && instruction.IP == block.Last.IP && Landmarks.ProbesStack(target)
            ? state
            : StackTransfer.Apply(state, instruction);

    /// <summary>Whether a block is the loop that touches the pages of a large frame on the way to its place, which is known.</summary>
    private static bool IsProbe(BasicBlock block) =>
        block.Instructions is [{ Mnemonic: Mnemonic.Test }, { Mnemonic: Mnemonic.Sub, Op0Register: Register.RSP }, { Mnemonic: Mnemonic.Cmp, Op0Register: Register.RSP }, _]
        && block.Successors.Contains(block.Index);
}
