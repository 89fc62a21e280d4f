using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// The functions that can be reached from some entries, each with its flow, and which of them return. Code behind a call that never
/// returns is no code that runs: so paths end at throws.
/// </summary>
internal sealed class ProgramGraph
{
    private readonly Dictionary<CodeFunction, FlowGraph> _flows = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CodeFunction> _returning = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, IReadOnlyList<BasicBlock>> _live = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, HashSet<int>> _doomed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, bool> _endless = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads the code that is reached from some functions.</summary>
    /// <param name="image">The image.</param>
    /// <param name="entries">The functions.</param>
    internal ProgramGraph(CodeImage image, IEnumerable<CodeFunction> entries)
    {
        Image = image;
        Queue<CodeFunction> pending = new(entries);
        while (pending.TryDequeue(out CodeFunction? function))
        {
            if (_flows.ContainsKey(function))
            {
                continue;
            }

            FlowGraph flow = new FlowBuilder(image, function).Build();
            _flows.Add(function, flow);
            foreach (BasicBlock block in flow.Blocks)
            {
                if (block.Call?.Target is { } target)
                {
                    pending.Enqueue(target);
                }
            }
        }

        FindReturning();
    }

    /// <summary>The image.</summary>
    internal CodeImage Image { get; }

    /// <summary>The flow of a function.</summary>
    internal FlowGraph Flow(CodeFunction function) => _flows[function];

    /// <summary>Whether a function can return to its caller, and is not one that only throws or stops the machine.</summary>
    internal bool MayReturn(CodeFunction function) => _returning.Contains(function);

    /// <summary>The blocks of a function from which every path ends in an exception: what they do belongs to throwing.</summary>
    internal IReadOnlySet<int> Doomed(CodeFunction function)
    {
        if (!_doomed.TryGetValue(function, out HashSet<int>? doomed))
        {
            doomed = FindDoomed(function);
            _doomed.Add(function, doomed);
        }

        return doomed;
    }

    /// <summary>Whether a function that does not return runs round a loop instead of ending in an exception or stopping the machine.</summary>
    internal bool RunsForEver(CodeFunction function)
    {
        if (MayReturn(function) || Landmarks.NeverReturns(function))
        {
            return false;
        }

        if (!_endless.TryGetValue(function, out bool endless))
        {
            _endless[function] = true; // a circle of functions none of which returns
            endless = HasCircle(function);
            foreach (BasicBlock block in Live(function))
            {
                endless |= block.Call?.Target is { } target && RunsForEver(target);
            }

            _endless[function] = endless;
        }

        return endless;
    }

    /// <summary>The blocks of a function that can run without an exception, the entry first.</summary>
    internal IReadOnlyList<BasicBlock> Live(CodeFunction function)
    {
        if (!_live.TryGetValue(function, out IReadOnlyList<BasicBlock>? live))
        {
            live = FindLive(_flows[function]);
            _live.Add(function, live);
        }

        return live;
    }

    /// <summary>The blocks that may run after one, in the same function.</summary>
    internal IReadOnlyList<int> Next(BasicBlock block) => Continues(block) ? block.Successors : [];

    /// <summary>Whether a block's call comes back, if it has one that must.</summary>
    internal bool Continues(BasicBlock block) => block.Call is not { IsTail: false, Target: { } target } || MayReturn(target);

    /// <summary>The least set: a function returns if a path reaches its return, or leaves for a function that does.</summary>
    private void FindReturning()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach ((CodeFunction function, FlowGraph flow) in _flows)
            {
                if (!_returning.Contains(function) && !Landmarks.NeverReturns(function) && Returns(flow))
                {
                    _returning.Add(function);
                    changed = true;
                }
            }
        }
    }

    /// <summary>The least set: a block is in it if it ends in an exception, or if all that may follow is in it. Loops are not.</summary>
    private HashSet<int> FindDoomed(CodeFunction function)
    {
        HashSet<int> doomed = [];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (BasicBlock block in Live(function))
            {
                IReadOnlyList<int> next = Next(block);
                bool ends = next.Count == 0 && !block.Returns && block.Call is { IsTail: var isTail, Target: var target }
                    && (target is not null ? !MayReturn(target) && !RunsForEver(target) : !isTail);
                bool leads = next.Count > 0 && block.Call is not { IsTail: true };
                foreach (int successor in next)
                {
                    leads &= doomed.Contains(successor);
                }

                changed |= (ends || leads) && doomed.Add(block.Index);
            }
        }

        return doomed;
    }

    private bool HasCircle(CodeFunction function)
    {
        HashSet<int> done = [];
        HashSet<int> onPath = [];
        Stack<(int Block, int Edge)> path = new();
        path.Push((Live(function)[0].Index, 0));
        FlowGraph flow = _flows[function];
        while (path.TryPop(out (int Block, int Edge) top))
        {
            onPath.Add(top.Block);
            IReadOnlyList<int> next = Next(flow.Blocks[top.Block]);
            if (top.Edge == next.Count)
            {
                onPath.Remove(top.Block);
                done.Add(top.Block);
                continue;
            }

            path.Push((top.Block, top.Edge + 1));
            int target = next[top.Edge];
            if (onPath.Contains(target))
            {
                return true;
            }

            if (!done.Contains(target))
            {
                path.Push((target, 0));
            }
        }

        return false;
    }

    private bool Returns(FlowGraph flow)
    {
        foreach (BasicBlock block in FindLive(flow))
        {
            if (block.Returns || block.Call is { IsTail: true } tail && (tail.Target is null || MayReturn(tail.Target)))
            {
                return true;
            }
        }

        return flow.Gaps.Count > 0;
    }

    private List<BasicBlock> FindLive(FlowGraph flow)
    {
        List<BasicBlock> live = [];
        HashSet<int> seen = [];
        Stack<int> pending = new();
        pending.Push(EntryOf(flow));
        while (pending.TryPop(out int index))
        {
            if (!seen.Add(index))
            {
                continue;
            }

            BasicBlock block = flow.Blocks[index];
            live.Add(block);
            foreach (int next in Next(block))
            {
                pending.Push(next);
            }
        }

        return live;
    }

    /// <summary>Blocks are in the order of addresses, and the entry has the lowest.</summary>
    private static int EntryOf(FlowGraph flow) => flow.Blocks.Count > 0 && flow.Blocks[0].Start == flow.Function.Start ? 0 : flow.Blocks.Count - 1;
}
