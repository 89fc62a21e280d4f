using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Il;

/// <summary>
/// Makes the representation of a method's IL: the evaluation stack becomes expression trees, what lies on it where paths meet becomes
/// temporaries. It trusts nothing: what does not fit is a value of which nothing is known.
/// </summary>
internal sealed partial class IlLowering
{
    // The entry is a block of its own, so that no loop begins with it; the exit is the last.
    private const int Entry = 0;

    private readonly IlMethod _method;
    private readonly IlProgram _program;
    private readonly MethodBodyBlock _body;
    private readonly ImmutableArray<IlInstruction> _instructions;
    private readonly Dictionary<int, int> _indexes = [];
    private readonly SortedDictionary<int, int> _starts = [];
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<int, ImmutableArray<Variable>> _entryStacks = [];
    private readonly HashSet<int> _throws = [];

    // Reads of fields that are arrays here, whatever the generic type says that declares them.
    private readonly HashSet<Expression> _genericArrays = [];
    private readonly IlFacts _facts = new();
    private readonly IlTemporaries _temporaries;
    private readonly IlLentVariables _lent;

    private IlLowering(IlMethod method, IlProgram program, IlLentVariables lent)
    {
        _method = method;
        _program = program;
        _lent = lent;
        _body = method.Module.Image.GetMethodBody(method.Definition.RelativeVirtualAddress);
        _instructions = IlReader.Read(_body);
        for (int i = 0; i < _instructions.Length; i++)
        {
            _indexes[_instructions[i].Offset] = i;
        }

        FindBlocks();
        _temporaries = IlTemporaries.Find(_instructions, _starts.Keys);
        (_arguments, _locals) = DeclareVariables();
    }

    private int Exit => _blocks.Count - 1;

    /// <summary>Lowers a method.</summary>
    internal static IlBody Lower(IlMethod method, IlProgram program)
    {
        // Blocks are not lowered in the order in which they run: what one of them lends for good is lent in all.
        IlLentVariables lent = new();
        while (true)
        {
            IlLowering lowering = new(method, program, lent);
            IlBody body = lowering.Lower();
            if (!lent.Add(lowering.NumbersOf(lowering._shared), lowering.NumbersOf(lowering._foreignMemory)))
            {
                return body;
            }
        }
    }

    private IlBody Lower()
    {
        if (_program.Starts.BeforeBody(_method) is { } start)
        {
            _facts.Call(Entry, new CallTarget(CallKind.Start, start), SiteOf(_instructions[0]));
        }

        Queue<int> open = new();
        HashSet<int> seen = [];
        EnterHandlers(open, seen);
        if (_starts.TryGetValue(0, out int first))
        {
            Connect(Entry, first);
            Enter(first, open, seen);
        }

        while (open.Count > 0)
        {
            int block = open.Dequeue();
            LowerBlock(block);
            foreach (int next in _blocks[block].Successors)
            {
                Enter(next, open, seen);
            }
        }

        IlThreading.Apply(_blocks, _kept);
        bool mayLoop = HasBackwardBranch();
        ConnectHandlers();
        IlThreading.Prune(_blocks);
        FlowGraph graph = new(_blocks, _shared, new IlLoopLocator(Offsets())) { Parameters = [.. _arguments.Where(static argument => argument.Kind != VariableKind.This)] };
        CompleteCalls(graph);
        return new IlBody(_facts.ToFacts(FindThrowing(graph), mayLoop), graph);
    }

    private void Enter(int block, Queue<int> open, HashSet<int> seen)
    {
        if (block != Exit && block != Entry && seen.Add(block))
        {
            open.Enqueue(block);
        }
    }

    private bool HasBackwardBranch()
    {
        foreach (IlInstruction instruction in _instructions)
        {
            if (instruction.OpCode.IsBranch() && instruction.Operand <= instruction.Offset)
            {
                return true;
            }

            foreach (int target in instruction.Targets)
            {
                if (target <= instruction.Offset)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Blocks that lead nowhere but to a throw, once.
    private HashSet<int> FindThrowing(FlowGraph graph)
    {
        HashSet<int> returning = FindBefore([graph.Exit]);
        HashSet<int> throwing = FindBefore(_throws);
        _ = throwing.RemoveWhere(block => returning.Contains(block) || graph.CanReach(block, block));
        return throwing;
    }

    // The blocks that lead to some.
    private HashSet<int> FindBefore(IEnumerable<int> ends)
    {
        HashSet<int> before = [.. ends];
        Stack<int> open = new(before);
        while (open.Count > 0)
        {
            foreach (int predecessor in _blocks[open.Pop()].Predecessors)
            {
                if (before.Add(predecessor))
                {
                    open.Push(predecessor);
                }
            }
        }

        return before;
    }

    private ImmutableArray<int> Offsets()
    {
        int[] offsets = new int[_blocks.Count];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = -1;
        }

        foreach (KeyValuePair<int, int> start in _starts)
        {
            offsets[start.Value] = start.Key;
        }

        return ImmutableArray.Create(offsets);
    }

    private static IlSite SiteOf(IlInstruction instruction, string? text = null) => new(instruction.Offset, text ?? instruction.OpCode.ToString());
}
