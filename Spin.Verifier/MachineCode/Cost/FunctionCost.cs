using System;
using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// The dearest path through one function: loops, inner ones first, are folded into one step that costs as much as all of their rounds,
/// and what is left has no way back.
/// </summary>
internal sealed class FunctionCost
{
    private readonly ProgramGraph _program;
    private readonly FlowGraph _flow;
    private readonly Func<CallSite, Cost> _costOf;
    private readonly IReadOnlySet<int> _doomed;
    private readonly Dictionary<int, int> _folded = [];
    private readonly Dictionary<int, (Cost Cost, IReadOnlySet<int> Blocks)> _steps = [];

    private FunctionCost(ProgramGraph program, FlowGraph flow, Func<CallSite, Cost> costOf)
    {
        _program = program;
        _flow = flow;
        _costOf = costOf;
        _doomed = program.Doomed(flow.Function);
    }

    /// <summary>Computes it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">The function.</param>
    /// <param name="loops">Its loops with their bounds.</param>
    /// <param name="costOf">What a call costs besides itself.</param>
    internal static Cost Compute(ProgramGraph program, CodeFunction function, FunctionLoops loops, Func<CallSite, Cost> costOf)
    {
        FlowGraph flow = program.Flow(function);
        if (loops.Irreducible is { } address)
        {
            return new Cost(0, $"{function.Name} jumps into the middle of a loop at {program.Image.PlaceOf(address)}");
        }

        FunctionCost cost = new(program, flow, costOf);
        foreach ((NaturalLoop loop, long? bound) in loops.Bounded)
        {
            cost.Fold(loop, bound);
        }

        Cost all = cost.Longest(cost.StepOf(program.Live(function)[0].Index), null, -1, []);
        return flow.Gaps.Count == 0 ? all : all + new Cost(0, $"{function.Name}: {flow.Gaps[0]}");
    }

    private void Fold(NaturalLoop loop, long? bound)
    {
        Cost round = Longest(StepOf(loop.Header), loop.Blocks, loop.Header, []);
        Cost all = bound is { } count
            ? round.Times(count + 1)
            : round + new Cost(0, $"a loop of {_flow.Function.Name} at {_program.Image.PlaceOf(_flow.Blocks[loop.Header].Start)} has no known bound");
        foreach (int block in loop.Blocks)
        {
            _folded[block] = loop.Header;
        }

        _steps[loop.Header] = (all, loop.Blocks);
    }

    /// <summary>The step that a block belongs to: the outermost loop folded so far, or itself.</summary>
    private int StepOf(int block) => _folded.GetValueOrDefault(block, block);

    /// <summary>The dearest path from a step on, inside a region, not back to its header.</summary>
    private Cost Longest(int from, IReadOnlySet<int>? region, int header, Dictionary<int, Cost> known)
    {
        // Paths can be long: the steps are visited callees first, without recursion.
        Stack<(int Step, bool IsDone)> pending = new();
        pending.Push((from, false));
        while (pending.TryPop(out (int Step, bool IsDone) top))
        {
            if (known.ContainsKey(top.Step))
            {
                continue;
            }

            if (!top.IsDone)
            {
                pending.Push((top.Step, true));
                foreach (int next in NextSteps(top.Step, region, header))
                {
                    if (!known.ContainsKey(next))
                    {
                        pending.Push((next, false));
                    }
                }

                continue;
            }

            Cost rest = default;
            foreach (int next in NextSteps(top.Step, region, header))
            {
                rest = Cost.Max(rest, known.GetValueOrDefault(next));
            }

            known[top.Step] = CostOfStep(top.Step) + rest;
        }

        return known[from];
    }

    private IEnumerable<int> NextSteps(int step, IReadOnlySet<int>? region, int header)
    {
        IReadOnlySet<int>? own = _steps.TryGetValue(step, out (Cost Cost, IReadOnlySet<int> Blocks) folded) ? folded.Blocks : null;
        foreach (int block in own ?? (IEnumerable<int>)[step])
        {
            foreach (int next in _program.Next(_flow.Blocks[block]))
            {
                if (next != header && own?.Contains(next) != true && region?.Contains(next) != false)
                {
                    yield return StepOf(next);
                }
            }
        }
    }

    private Cost CostOfStep(int step)
    {
        if (_steps.TryGetValue(step, out (Cost Cost, IReadOnlySet<int> Blocks) folded))
        {
            return folded.Cost;
        }

        if (_doomed.Contains(step))
        {
            return default; // that is the cost of throwing
        }

        BasicBlock block = _flow.Blocks[step];
        Cost cost = new(block.Instructions.Count, null);
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction.HasRepPrefix || instruction.HasRepnePrefix)
            {
                cost += new Cost(0, $"{_flow.Function.Name} repeats an instruction at {_program.Image.PlaceOf(instruction.IP)}");
            }
        }

        return block.Call is { } call ? cost + _costOf(call) : cost;
    }
}
