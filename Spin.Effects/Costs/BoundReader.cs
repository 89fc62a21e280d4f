using Spin.Analysis.Loops;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Costs;

/// <summary>The greatest value of an expression, as a number or in lengths.</summary>
internal sealed class BoundReader(LoopContext context)
{
    // No count of real elements: a length, of which only the type is known.
    internal const long Vast = Interval.MaxLength >> 1;

    private const int MaxDepth = 12;

    // Variables that are assigned in terms of each other make more ways than anyone can go.
    private const int MaxVisits = 256;

    private int _visits;

    /// <summary>The greatest value of an expression that stands somewhere.</summary>
    internal Bound Read(Expression? expression, Moment moment)
    {
        _visits = 0;
        return Read(expression, moment, 0);
    }

    private Bound Read(Expression? expression, Moment moment, int depth)
    {
        long most = context.Ranges.Of(expression, moment).Max;
        Bound number = Bound.Of(most);
        return depth < MaxDepth && _visits++ < MaxVisits && most >= Vast && ReadParts(expression, moment, depth + 1) is { } symbolic ? symbolic.OrLess(number) : number;
    }

    private Bound? ReadParts(Expression? expression, Moment moment, int depth)
    {
        switch (context.Graph.Strip(expression))
        {
            case Length length:
                return Bound.OfLength(Place.Of(length.Sequence, context.Graph)?.Length.Name ?? "length");
            case Opaque { Range: var range } when range == Interval.Length:
                return Bound.OfLength("count");
            case FieldReference field:
                return Bound.OfLength(field.Field.Name);
            case VariableReference { Variable.Kind: VariableKind.Parameter } parameter:
                return Bound.OfLength(parameter.Variable.Name);
            case VariableReference variable when !context.Graph.IsShared(variable.Variable) && !context.Steps.IsLent(variable.Variable):
                return ReadAssigned(variable.Variable, depth);
            case Conversion conversion:
                return Read(conversion.Operand, moment, depth);
            case Binary { Operator: BinaryOperator.Add } sum:
                return Read(sum.Left, moment, depth) + Read(sum.Right, moment, depth);
            case Binary { Operator: BinaryOperator.Subtract, Right: Constant { Value: >= 0 and { } less } } difference:
                return Read(difference.Left, moment, depth).Less(less);
            case Binary { Operator: BinaryOperator.Subtract or BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift or BinaryOperator.Remainder } smaller:
                return Read(smaller.Left, moment, depth);
            case Binary { Operator: BinaryOperator.Divide, Right: Constant { Value: > 0 and { } divisor } } quotient:
                return Read(quotient.Left, moment, depth).DividedBy(divisor);
            case Binary { Operator: BinaryOperator.Multiply } product:
                return Read(product.Left, moment, depth) * Read(product.Right, moment, depth);
            case Binary { Operator: BinaryOperator.Minimum } minimum:
                return Read(minimum.Left, moment, depth).OrLess(Read(minimum.Right, moment, depth));
            case Binary { Operator: BinaryOperator.Maximum } maximum:
                return Read(maximum.Left, moment, depth).OrMore(Read(maximum.Right, moment, depth));
            default:
                return null;
        }
    }

    private Bound? ReadAssigned(Variable variable, int depth)
    {
        Bound? most = null;
        foreach (Assignment assignment in context.Graph.AssignmentsTo(variable))
        {
            // A counter goes as far as its own loop lets it.
            Bound found = Mentions(assignment.Value, variable) ? Bound.OfLength(variable.Name) : Read(assignment.Value, assignment.Moment, depth);
            most = most?.OrMore(found) ?? found;
        }

        return most;
    }

    private static bool Mentions(Expression value, Variable variable)
    {
        foreach (Expression part in value.PartsAndSelf())
        {
            if (part is VariableReference reference && reference.Variable == variable)
            {
                return true;
            }
        }

        return false;
    }
}
