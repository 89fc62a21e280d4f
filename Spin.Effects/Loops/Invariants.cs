using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Whether an expression has the same value in every turn of a loop, or never more, or never less, than one that has.</summary>
internal sealed class Invariants(LoopContext context)
{
    /// <summary>Whether an expression keeps its value while a loop runs.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="loop">The loop; null for the life of an object, of which only readonly parts stay.</param>
    internal bool IsInvariant(Expression? expression, NaturalLoop? loop)
    {
        switch (expression)
        {
            case null or Constant:
                return true;
            case Conversion or Binary or Not or Opaque { IsPure: true } or Call { IsPure: true }:
                return PartsStay(expression, loop);
            case Length length:
                return length.Sequence.Type.Sequence == SequenceKind.Queue
                    ? loop is not null && Place.Of(length.Sequence, context.Graph) is { } queue && Stays(queue.Length, loop) && IsInvariant(length.Sequence, loop)
                    : IsInvariant(length.Sequence, loop);
            case VariableReference { Variable.Kind: VariableKind.This }:
                return true;
            case VariableReference { Variable.Kind: VariableKind.Temporary } temporary:
                return ValuesStay(temporary, loop);
            case VariableReference variable:
                return loop is not null && Stays(new Place(variable.Variable, null), loop);
            case FieldReference { Field: { IsOverlaid: false, IsReference: false } } reference:
                return IsInvariant(reference.Instance, loop) && (reference.Field.IsReadOnly || reference.Field.IsUnwritten || loop is not null && Stays(reference, loop)) ||
                    loop is not null && reference.Instance?.Type.IsStruct == true && Stays(reference, loop);
            default:
                return false;
        }
    }

    /// <summary>Whether an expression is never more (or never less) than one that stays: the minimum of it, or the other way round.</summary>
    internal bool IsLimited(Expression? expression, NaturalLoop loop, bool above) =>
        IsInvariant(expression, loop) ||
        context.Graph.Strip(expression) is Binary limit && limit.Operator == (above ? BinaryOperator.Minimum : BinaryOperator.Maximum) &&
        (IsInvariant(limit.Left, loop) || IsInvariant(limit.Right, loop));

    private bool Stays(FieldReference reference, NaturalLoop loop) => Place.Of(reference, context.Graph) is { } place && Stays(place, loop);

    private bool Stays(Place place, NaturalLoop loop)
    {
        if (context.Graph.IsShared(place.Variable))
        {
            return false;
        }

        Touches touches = context.TouchesOf(place);
        foreach (int block in loop.Blocks)
        {
            if (touches.AnyChanges(block, 0, int.MaxValue))
            {
                return false;
            }
        }

        return true;
    }

    private bool PartsStay(Expression expression, NaturalLoop? loop)
    {
        foreach (Expression part in expression.Parts)
        {
            if (!IsInvariant(part, loop))
            {
                return false;
            }
        }

        return true;
    }

    private bool ValuesStay(VariableReference temporary, NaturalLoop? loop)
    {
        foreach (Assignment assignment in context.Graph.AssignmentsTo(temporary.Variable))
        {
            Expression value = assignment.Value;
            if (value is VariableReference { Variable.Kind: VariableKind.Temporary } inner && context.Graph.AssignmentsTo(inner.Variable).Count > 1 || !IsInvariant(value, loop))
            {
                return false;
            }
        }

        return context.Graph.AssignmentsTo(temporary.Variable).Count > 0;
    }
}
