using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Representation;

/// <summary>
/// The control flow of one function, with the edges that a language leaves implied: through <c>finally</c>, and from wherever an
/// exception may leave a <c>try</c> to its handlers. Extra paths only make proofs harder, never wrong. That an exception enters a
/// <c>finally</c> is an edge of its own kind: it counts for what holds there, not for where control may come from there.
/// </summary>
internal sealed class FlowGraph
{
    private readonly IReadOnlyList<Block> _blocks;
    private readonly ISet<Variable> _shared;
    private readonly Dictionary<Variable, List<Assignment>> _assignments = [];
    private Dominators? _dominators;
    private LoopForest? _loops;
    private ConcurrentDictionary<Variable, bool>? _receivers;

    /// <summary>Makes a graph.</summary>
    /// <param name="blocks">The blocks; the first is the entry, the last the exit.</param>
    /// <param name="shared">The variables that another function writes, or that are written through references that live on.</param>
    /// <param name="locator">Finds a loop in the program.</param>
    internal FlowGraph(IReadOnlyList<Block> blocks, ISet<Variable> shared, ILoopLocator locator)
    {
        _blocks = blocks;
        _shared = shared;
        Locator = locator;
        for (int block = 0; block < Count; block++)
        {
            for (int index = 0; index < blocks[block].Statements.Count; index++)
            {
                Statement statement = blocks[block].Statements[index];
                if (statement.Target is VariableReference { Variable: var variable })
                {
                    if (!_assignments.TryGetValue(variable, out List<Assignment>? values))
                    {
                        _assignments.Add(variable, values = []);
                    }

                    values.Add(new Assignment(new Moment(block, index), statement.Value));
                }
            }
        }
    }

    /// <summary>The parameters in their order, without the receiver.</summary>
    internal IReadOnlyList<Variable> Parameters { get; init; } = [];

    /// <summary>The number of blocks.</summary>
    internal int Count => _blocks.Count;

    /// <summary>The block that ends the function.</summary>
    internal int Exit => Count - 1;

    /// <summary>Finds a loop in the program.</summary>
    internal ILoopLocator Locator { get; }

    // Most graphs are not asked for these.
    private LoopForest LoopForest => _loops ?? Interlocked.CompareExchange(ref _loops, new LoopForest(this, HasExceptions() ? new Dominators(this, exceptional: false) : Dominators), null) ?? _loops;

    private Dominators Dominators => _dominators ?? Interlocked.CompareExchange(ref _dominators, new Dominators(this, exceptional: true), null) ?? _dominators;

    /// <summary>A block.</summary>
    internal Block this[int block] => _blocks[block];

    /// <summary>Where control may go from a block.</summary>
    internal BlockNumbers SuccessorsOf(int block) => _blocks[block].Successors;

    /// <summary>From where control may come to a block.</summary>
    internal BlockNumbers PredecessorsOf(int block) => _blocks[block].Predecessors;

    /// <summary>From where an exception may come to a block.</summary>
    internal BlockNumbers ExceptionalPredecessorsOf(int block) => _blocks[block].ExceptionalPredecessors;

    /// <summary>Whether only one way leads to a block, so that what was asked on the way holds there.</summary>
    internal bool HasOneWayIn(int block) => _blocks[block] is { Predecessors.Count: 1, ExceptionalPredecessors.Count: 0 };

    /// <summary>The natural loops, those with one header merged, by their headers.</summary>
    internal IReadOnlyList<NaturalLoop> Loops => LoopForest.Loops;

    /// <summary>A block at which a loop has no single entry, so that nothing can be said of it; null where there is none.</summary>
    internal int? Irreducible => LoopForest.Irreducible;

    /// <summary>Whether every path to a block passes another.</summary>
    internal bool Dominates(int dominator, int block) => Dominators.Has(dominator, block);

    /// <summary>Whether a variable is written where this graph does not show it, so that nothing is known of it.</summary>
    internal bool IsShared(Variable? variable) => variable is not null && _shared.Contains(variable);

    /// <summary>The values that are assigned to a variable, each with its block.</summary>
    internal IReadOnlyList<Assignment> AssignmentsTo(Variable variable) =>
        _assignments.TryGetValue(variable, out List<Assignment>? values) ? values : [];

    /// <summary>The condition under which control goes from a block to one of its two successors.</summary>
    /// <returns>The condition, and whether it is true there; null where the block does not choose.</returns>
    internal (Expression Condition, bool Holds)? ConditionOf(int from, int to)
    {
        Block block = _blocks[from];
        return block.Condition is { } condition && block.WhenTrue == to != (block.WhenFalse == to) ? (condition, block.WhenTrue == to) : null;
    }

    /// <summary>An expression without conversions that keep every value, and without a temporary of a single value.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="narrowing">Whether conversions that may change a value go too.</param>
    internal Expression? Strip(Expression? expression, bool narrowing = false)
    {
        while (true)
        {
            switch (expression)
            {
                case Conversion conversion when narrowing || conversion.KeepsValue:
                    expression = conversion.Operand;
                    break;
                case VariableReference { Variable: { Kind: VariableKind.Temporary } temporary } when AssignmentsTo(temporary) is { Count: > 0 } values && (values.Count == 1 || IsReceiver(temporary, values)):
                    expression = values[0].Value;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The values that an expression may stand for, each with the moment when it is computed: one for each path, where paths differ.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="moment">Where it stands.</param>
    internal IEnumerable<Assignment> ValuesOf(Expression expression, Moment moment)
    {
        Expression stripped = Strip(expression)!;
        if (stripped is not VariableReference { Variable: { Kind: VariableKind.Temporary } temporary } || AssignmentsTo(temporary) is not { Count: > 1 } values)
        {
            return [new Assignment(stripped is not VariableReference && MomentOf(expression) is { } at ? at : moment, stripped)];
        }

        return values;
    }

    /// <summary>Whether a block can be reached from another, or from itself by at least one step, without passing certain blocks.</summary>
    internal bool CanReach(int from, int to, BlockSet? without = null, BlockSet? within = null)
    {
        if (without?.Contains(from) == true)
        {
            return false;
        }

        BlockSet seen = NoBlocks();
        int[] open = new int[Count + 1];
        int count = 0;
        open[count++] = from;
        while (count > 0)
        {
            foreach (int next in SuccessorsOf(open[--count]))
            {
                if (without?.Contains(next) == true)
                {
                    continue;
                }

                if (next == to)
                {
                    return true;
                }

                if ((within is null || within.Contains(next)) && seen.Add(next))
                {
                    open[count++] = next;
                }
            }
        }

        return false;
    }

    /// <summary>A set of blocks of this graph, to which none has been added yet.</summary>
    internal BlockSet NoBlocks() => new(Count);

    /// <summary>One block of this graph.</summary>
    internal BlockSet Only(int block)
    {
        BlockSet only = NoBlocks();
        _ = only.Add(block);
        return only;
    }

    /// <summary>The blocks on the ways from one block to another, or back to itself, that do not pass the first again.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="without">Other blocks that they do not pass.</param>
    internal BlockSet BlocksBetween(int from, int to, IEnumerable<int> without)
    {
        BlockSet closed = Only(from).With(without);
        BlockSet after = Walk(from, closed, backward: false);
        after.IntersectWith(Walk(to, closed, backward: true));
        return after;
    }

    private BlockSet Walk(int start, BlockSet closed, bool backward)
    {
        BlockSet seen = NoBlocks();
        int[] open = new int[Count + 1];
        int count = 0;
        open[count++] = start;
        while (count > 0)
        {
            Block block = _blocks[open[--count]];
            Enter(backward ? block.Predecessors : block.Successors);
            Enter(backward ? block.ExceptionalPredecessors : block.ExceptionalSuccessors);
        }

        return seen;

        void Enter(BlockNumbers neighbours)
        {
            foreach (int next in neighbours)
            {
                if (!closed.Contains(next) && seen.Add(next))
                {
                    open[count++] = next;
                }
            }
        }
    }

    private bool HasExceptions()
    {
        foreach (Block block in _blocks)
        {
            if (block.ExceptionalPredecessors.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // The receiver is the same one on every path.
    private bool IsReceiver(Variable temporary, IReadOnlyList<Assignment> values)
    {
        ConcurrentDictionary<Variable, bool> receivers = LazyInitializer.EnsureInitialized(ref _receivers)!;
        if (receivers.TryGetValue(temporary, out bool known))
        {
            return known;
        }

        bool all = true;
        foreach (Assignment assignment in values)
        {
            Expression value = assignment.Value;
            all &= value is not Call && Strip(value) is VariableReference { Variable.Kind: VariableKind.This };
        }

        return receivers.GetOrAdd(temporary, all);
    }

    // Where the value of a temporary was computed.
    private Moment? MomentOf(Expression expression) =>
        expression is VariableReference { Variable: { Kind: VariableKind.Temporary } temporary } && AssignmentsTo(temporary) is [var only] ? only.Moment : null;
}
