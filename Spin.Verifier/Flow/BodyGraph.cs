using System;
using System.Collections.Generic;
using System.Reflection.Metadata;

namespace Spin.Verifier.Flow;

/// <summary>Where control goes from each instruction of a body: a way out of a guarded block leads through its finally blocks.</summary>
internal sealed class BodyGraph
{
    private readonly InstructionReader _code;
    private readonly BlockTree _blocks;
    private readonly int[][] _successors;
    private readonly bool[] _isRepeated;

    private BodyGraph(VerifiedBody body)
    {
        _code = body.Code;
        _blocks = body.Blocks;
        int count = _code.Instructions.Count;
        _successors = new int[count][];
        _isRepeated = new bool[count];
        Array.Fill(_successors, []);
        for (int i = 0; i < count; i++)
        {
            Connect(i, _code.Instructions[i]);
        }
    }

    /// <summary>The graph of a body.</summary>
    internal static BodyGraph Of(VerifiedBody body) => new(body);

    /// <summary>What may run behind an instruction, where it does not fail.</summary>
    internal ReadOnlySpan<int> Successors(int instruction) => _successors[instruction];

    /// <summary>Whether an instruction lies in a loop.</summary>
    internal bool IsRepeated(int instruction) => _isRepeated[instruction];

    /// <summary>What may run where an instruction fails: the handlers around it, the innermost first.</summary>
    internal IEnumerable<int> HandlersOf(int instruction) => IsGuarded(instruction) ? FindHandlers(instruction) : [];

    /// <summary>What may catch an exception of an instruction, the innermost first; finally blocks go on with it.</summary>
    internal IEnumerable<int> CatchersOf(int instruction)
    {
        for (Block? block = _blocks[instruction]; block is not null; block = block.Parent)
        {
            foreach (Handler handler in block.Handlers)
            {
                if (handler.HasObject)
                {
                    yield return handler.Start;
                    if (handler.FilteredStart >= 0)
                    {
                        yield return handler.FilteredStart;
                    }
                }
            }
        }
    }

    /// <summary>Whether control can go from one instruction to another without passing a third.</summary>
    internal bool CanReach(int from, int to, int without)
    {
        HashSet<int> seen = [];
        Stack<int> open = new([from]);
        while (open.TryPop(out int at))
        {
            foreach (int next in _successors[at])
            {
                if (next == to)
                {
                    return true;
                }

                if (next != without && seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private bool IsGuarded(int instruction)
    {
        Block? block = _blocks[instruction];
        while (block is not null && block.Handlers.Count == 0)
        {
            block = block.Parent;
        }

        return block is not null;
    }

    private IEnumerable<int> FindHandlers(int instruction)
    {
        for (Block? block = _blocks[instruction]; block is not null; block = block.Parent)
        {
            foreach (Handler handler in block.Handlers)
            {
                yield return handler.Start;
                if (handler.FilteredStart >= 0)
                {
                    yield return handler.FilteredStart;
                }
            }
        }
    }

    private void Connect(int index, Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter:
                return;
            case ILOpCode.Leave or ILOpCode.Leave_s:
                Leave(index, (int)instruction.Operand);
                return;
            case ILOpCode.Switch:
                foreach (int target in _code.Targets(instruction))
                {
                    Branch(index, target);
                }

                Branch(index, index + 1);
                return;
            default:
                if (instruction.Code.IsBranch())
                {
                    Branch(index, (int)instruction.Operand);
                }

                if (instruction.Code is not (ILOpCode.Br or ILOpCode.Br_s))
                {
                    Branch(index, index + 1);
                }

                return;
        }
    }

    private void Branch(int from, int to)
    {
        int[] known = _successors[from];
        if (Array.IndexOf(known, to) < 0)
        {
            _successors[from] = [.. known, to];
        }

        for (int i = to; i <= from; i++)
        {
            _isRepeated[i] = true;
        }
    }

    private void Leave(int index, int target)
    {
        int from = index;
        for (Block? block = _blocks[index]; block is not null && !(block.Start <= target && target < block.End); block = block.Parent)
        {
            foreach (Handler handler in block.Kind == BlockKind.Try ? block.Handlers : [])
            {
                if (!handler.HasObject)
                {
                    Branch(from, handler.Start);
                    from = EndOf(handler.Start);
                }
            }
        }

        Branch(from, target);
    }

    // A finally block has one end where a compiler wrote it; one that never ends leads nowhere.
    private int EndOf(int start)
    {
        for (int i = _blocks[start].End - 1; i > start; i--)
        {
            if (_code.Instructions[i].Code == ILOpCode.Endfinally && ReferenceEquals(_blocks[i], _blocks[start]))
            {
                return i;
            }
        }

        return start;
    }
}
