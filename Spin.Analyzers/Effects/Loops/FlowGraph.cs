using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>
/// The control flow of one function with the edges that the compiler leaves implied: through <c>finally</c>, and from wherever an
/// exception may leave a <c>try</c> to its handlers. Extra paths only make proofs harder, never wrong.
/// </summary>
internal sealed partial class FlowGraph
{
    private readonly ControlFlowGraph _graph;
    private readonly SortedSet<int>[] _successors;
    private readonly SortedSet<int>[] _predecessors;
    private readonly HashSet<int>[] _dominators;
    private readonly ImmutableArray<IOperation>[] _operations;
    private readonly Dictionary<CaptureId, List<IOperation>> _captures = [];

    internal FlowGraph(ControlFlowGraph graph)
    {
        _graph = graph;
        int count = graph.Blocks.Length;
        _successors = new SortedSet<int>[count];
        _predecessors = new SortedSet<int>[count];
        for (int i = 0; i < count; i++)
        {
            _successors[i] = [];
            _predecessors[i] = [];
        }

        _operations = new ImmutableArray<IOperation>[count];
        foreach (BasicBlock block in graph.Blocks)
        {
            _operations[block.Ordinal] = Flatten(block);
            Connect(block, block.ConditionalSuccessor);
            Connect(block, block.FallThroughSuccessor);
        }

        ConnectHandlers(graph.Root);
        _dominators = FindDominators();
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in OperationsOf(block.Ordinal))
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    if (!_captures.TryGetValue(capture.Id, out List<IOperation>? values))
                    {
                        _captures.Add(capture.Id, values = []);
                    }

                    values.Add(capture.Value);
                }
            }
        }
    }

    /// <summary>The number of blocks.</summary>
    internal int Count => _successors.Length;

    /// <summary>The block that ends the function.</summary>
    internal int Exit => Count - 1;

    /// <summary>A block.</summary>
    internal BasicBlock this[int ordinal] => _graph.Blocks[ordinal];

    /// <summary>The block that a branch enters first: that of a <c>finally</c> on the way, else its destination.</summary>
    internal static int? FirstBlockOf(ControlFlowBranch? branch) =>
        branch is { FinallyRegions: [{ } region, ..] } ? region.FirstBlockOrdinal : branch?.Destination?.Ordinal;

    /// <summary>Where control may go from a block.</summary>
    internal IEnumerable<int> SuccessorsOf(int block) => _successors[block];

    /// <summary>From where control may come to a block.</summary>
    internal ICollection<int> PredecessorsOf(int block) => _predecessors[block];

    /// <summary>Whether every path to a block passes another.</summary>
    internal bool Dominates(int dominator, int block) => _dominators[block].Contains(dominator);

    /// <summary>Every operation of a block, the value that it branches on included, outer before inner.</summary>
    internal ImmutableArray<IOperation> OperationsOf(int block) => _operations[block];

    /// <summary>An expression without conversions that keep every value, and without a capture of a single value.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="narrowing">Whether conversions that may change a value go too.</param>
    internal IOperation? Strip(IOperation? operation, bool narrowing = false)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion
                    when narrowing || Interval.OfType(conversion.Type).Contains(Interval.OfType(conversion.Operand.Type)):
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IFlowCaptureReferenceOperation reference when _captures.TryGetValue(reference.Id, out List<IOperation>? values) && values.Count == 1:
                    operation = values[0];
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The values that an expression may stand for: those that were captured on each path.</summary>
    internal ImmutableArray<IOperation> ValuesOf(IOperation operation)
    {
        IOperation stripped = Strip(operation)!;
        return stripped is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out List<IOperation>? values)
            ? [.. values]
            : [stripped];
    }

    /// <summary>Whether a block can be reached from another, or from itself by at least one step, without passing certain blocks.</summary>
    internal bool CanReach(int from, int to, ICollection<int> without, ICollection<int>? within = null)
    {
        if (without.Contains(from))
        {
            return false;
        }

        HashSet<int> seen = [];
        Stack<int> open = new([from]);
        while (open.Count > 0)
        {
            foreach (int next in _successors[open.Pop()])
            {
                if (next == to && !without.Contains(next))
                {
                    return true;
                }

                if (!without.Contains(next) && (within is null || within.Contains(next)) && seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    /// <summary>The block in which an operation stands.</summary>
    internal int? FindBlock(IOperation operation)
    {
        for (int i = 0; i < Count; i++)
        {
            foreach (IOperation candidate in OperationsOf(i))
            {
                if (candidate == operation)
                {
                    return i;
                }
            }
        }

        return null;
    }
}
