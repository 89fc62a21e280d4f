using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>
/// What a branch computed for the code after it is looked through, as if it were computed where it is used. That holds only while what it
/// was read from stays; <c>i = i + (c ? i++ : 0)</c> adds to what <c>i</c> was before.
/// </summary>
internal static class StaleCaptures
{
    /// <summary>Makes values unknown that are used after what they were read from has been written.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="captures">The variables that hold what a branch computed.</param>
    internal static void Replace(IReadOnlyList<Block> blocks, ICollection<Variable> captures)
    {
        for (int block = 0; block < blocks.Count; block++)
        {
            List<Statement> statements = blocks[block].Statements;
            for (int index = 0; index < statements.Count; index++)
            {
                if (statements[index] is { Target: VariableReference { Variable: var capture }, Value: not Call and not AddressOf } statement && captures.Contains(capture) &&
                    FindRead(statement.Value) is { Count: > 0 } read && IsStale(blocks, block, index, capture, read))
                {
                    statements[index] = new Statement(statement.Target, new Opaque(statement.Value.Type, [], statement.Value.Site));
                }
            }
        }
    }

    private static HashSet<Variable> FindRead(Expression value)
    {
        HashSet<Variable> read = [];
        foreach (Expression part in value.PartsAndSelf())
        {
            if (part is VariableReference { Variable: { Kind: VariableKind.Local or VariableKind.Parameter } variable })
            {
                _ = read.Add(variable);
            }
        }

        return read;
    }

    // Forward from the capture, with what has been written on the way, until it is captured again.
    private static bool IsStale(IReadOnlyList<Block> blocks, int start, int index, Variable capture, HashSet<Variable> read)
    {
        HashSet<(int Block, bool Written)> seen = [];
        Stack<(int Block, int From, bool Written)> open = new([(start, index + 1, false)]);
        while (open.Count > 0)
        {
            (int block, int from, bool written) = open.Pop();
            bool isCapturedAgain = false;
            List<Statement> statements = blocks[block].Statements;
            for (int i = from; i < statements.Count && !isCapturedAgain; i++)
            {
                if (written && (Mentions(statements[i].Value, capture) || statements[i].Target is { } place && place is not VariableReference && Mentions(place, capture)))
                {
                    return true;
                }

                isCapturedAgain = statements[i].Target is VariableReference target && target.Variable == capture;
                written |= Writes(statements[i], read);
            }

            if (isCapturedAgain)
            {
                continue;
            }

            if (written && (Mentions(blocks[block].Condition, capture) || Mentions(blocks[block].Result, capture)))
            {
                return true;
            }

            foreach (int next in blocks[block].Successors)
            {
                if (seen.Add((next, written)))
                {
                    open.Push((next, 0, written));
                }
            }
        }

        return false;
    }

    private static bool Mentions(Expression? expression, Variable capture)
    {
        if (expression is null)
        {
            return false;
        }

        foreach (Expression part in expression.PartsAndSelf())
        {
            if (part is VariableReference reference && reference.Variable == capture)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Writes(Statement statement, HashSet<Variable> read)
    {
        if (statement.Target is VariableReference target && read.Contains(target.Variable))
        {
            return true;
        }

        if (statement.Value.HasReference)
        {
            foreach (Expression part in statement.Value.PartsAndSelf())
            {
                if (part is AddressOf { Place: VariableReference lent } && read.Contains(lent.Variable))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
