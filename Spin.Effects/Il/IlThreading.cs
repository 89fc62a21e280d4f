using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Il;

/// <summary>
/// Undoes what an unoptimised <c>while (a &amp;&amp; b)</c> becomes: blocks that leave a truth value for a block which does nothing but
/// branch on it branch themselves.
/// </summary>
internal static class IlThreading
{
    /// <summary>Rewires blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="kept">The variables that are read only in the block that sets them.</param>
    internal static void Apply(List<Block> blocks, ISet<Variable> kept)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { Condition: { } condition, WhenTrue: { } whenTrue, WhenFalse: { } whenFalse } && whenTrue != i && whenFalse != i &&
                ReadMerged(condition) is { } read && OnlyKeeps(blocks[i], kept))
            {
                foreach (int predecessor in blocks[i].Predecessors.ToArray())
                {
                    Rewire(blocks, predecessor, i, read.Variable, read.IsNegated ? whenFalse : whenTrue, read.IsNegated ? whenTrue : whenFalse);
                }
            }
        }
    }

    /// <summary>Takes away the edges of blocks that nothing leads to.</summary>
    internal static void Prune(List<Block> blocks)
    {
        HashSet<int> reached = FinallyHandler.Reach(blocks);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!reached.Contains(i))
            {
                foreach (int next in blocks[i].Successors)
                {
                    blocks[next].Predecessors.Remove(i);
                }

                blocks[i].Successors.Clear();
            }
        }
    }

    private static (Variable Variable, bool IsNegated)? ReadMerged(Expression condition) => condition switch
    {
        VariableReference { Variable: { Kind: VariableKind.Temporary } variable } => (variable, false),
        Not { Operand: var operand } when ReadMerged(operand) is { } inner => (inner.Variable, !inner.IsNegated),
        Binary { Operator: BinaryOperator.NotEqual, Right: Constant { Value: 0 } } test => ReadMerged(test.Left),
        Binary { Operator: BinaryOperator.Equal, Right: Constant { Value: 0 } } test when ReadMerged(test.Left) is { } inner => (inner.Variable, !inner.IsNegated),
        _ => null,
    };

    private static bool OnlyKeeps(Block block, ISet<Variable> kept) =>
        block.Statements.TrueForAll(statement => statement.Target is VariableReference { Variable: var variable } && kept.Contains(variable) && statement.Value is not Call);

    private static void Rewire(List<Block> blocks, int from, int through, Variable merged, int whenTrue, int whenFalse)
    {
        Block block = blocks[from];
        if (block.Condition is not null || block.Successors.Count != 1 || FindValue(block, merged) is not { } value)
        {
            return;
        }

        block.Successors.Remove(through);
        blocks[through].Predecessors.Remove(from);
        if (value is Constant { Value: { } constant })
        {
            Connect(blocks, from, constant != 0 ? whenTrue : whenFalse);
            return;
        }

        block.Condition = value;
        block.WhenTrue = whenTrue;
        block.WhenFalse = whenFalse;
        Connect(blocks, from, whenTrue);
        Connect(blocks, from, whenFalse);
    }

    private static Expression? FindValue(Block block, Variable merged)
    {
        for (int i = block.Statements.Count - 1; i >= 0; i--)
        {
            if (block.Statements[i].Target is VariableReference { Variable: var variable } && variable == merged)
            {
                return block.Statements[i].Value;
            }
        }

        return null;
    }

    private static void Connect(List<Block> blocks, int from, int to)
    {
        blocks[from].Successors.Add(to);
        blocks[to].Predecessors.Add(from);
    }
}
