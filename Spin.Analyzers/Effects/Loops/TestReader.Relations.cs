using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <content>Comparisons and patterns.</content>
internal sealed partial class TestReader
{
    private IEnumerable<LoopTest> ReadRelation(IBinaryOperation binary, Relation relation)
    {
        foreach (LoopTest test in ReadSide(binary.LeftOperand, relation, binary.RightOperand))
        {
            yield return test;
        }

        foreach (LoopTest test in ReadSide(binary.RightOperand, Mirror(relation), binary.LeftOperand))
        {
            yield return test;
        }
    }

    private IEnumerable<LoopTest> ReadSide(IOperation side, Relation relation, IOperation bound)
    {
        IOperation stripped = context.Graph.Strip(side)!;
        Place? boundPlace = PlaceOf(bound);
        if (ReadAffine(stripped) is { } affine)
        {
            yield return new LoopTest { Place = affine.Place, Offset = affine.Offset, Relation = relation, Bound = bound, BoundPlace = boundPlace, Side = side };
        }

        switch (stripped)
        {
            // (uint)i < (uint)length: below it as int too.
            case IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_UInt32, Operand: { Type.SpecialType: SpecialType.System_Int32 } index }
                when relation is Relation.Below or Relation.AtMost && context.Ranges.Of(bound, 0).Max <= int.MaxValue && ReadAffine(context.Graph.Strip(index)!) is { } unsigned:
                yield return new LoopTest { Place = unsigned.Place, Offset = unsigned.Offset, Relation = relation, Bound = bound };
                break;

            // a - b REL c says: b against a - c, and a against b + c.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, OperatorMethod: null } difference when bound.ConstantValue is { HasValue: true, Value: int constant }:
                if (PlaceOf(difference.RightOperand) is { } subtracted)
                {
                    yield return new LoopTest
                    {
                        Place = subtracted, Relation = Mirror(relation), Bound = difference.LeftOperand, Constant = -(long)constant, BoundPlace = PlaceOf(difference.LeftOperand), Side = difference.RightOperand,
                    };
                }

                if (PlaceOf(difference.LeftOperand) is { } minuend)
                {
                    yield return new LoopTest
                    {
                        Place = minuend, Relation = relation, Bound = difference.RightOperand, Constant = constant, BoundPlace = PlaceOf(difference.RightOperand), Side = difference.LeftOperand,
                    };
                }

                break;

            // (x >> 16) != 0 of an unsigned x says: x above 0xFFFF.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift, OperatorMethod: null } shift
                when relation is Relation.Differs or Relation.Above && bound.ConstantValue is { HasValue: true, Value: 0 or 0u or 0L or 0ul } && PlaceOf(shift.LeftOperand) is { } shifted &&
                    (Interval.IsUnsigned(shifted.Type) || relation == Relation.Above) && context.Ranges.Of(shift.RightOperand, 0) is { Min: > 0 and < 62 } bits && bits.Min == bits.Max:
                yield return new LoopTest { Place = shifted, Relation = Relation.Above, Constant = (1L << (int)bits.Min) - 1 };
                break;
        }
    }

    private IEnumerable<LoopTest> ReadPattern(IOperation value, IPatternOperation pattern, bool holds)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return ReadPattern(value, negated.Pattern, !holds);
            case IConstantPatternOperation constant:
                return ReadSide(value, holds ? Relation.Equals : Relation.Differs, constant.Value);
            case IRelationalPatternOperation relational when RelationOf(relational.OperatorKind) is { } relation:
                return ReadSide(value, holds ? relation : Negate(relation), relational.Value);

            // Both hold, or neither does.
            case IBinaryPatternOperation both when both.OperatorKind == (holds ? BinaryOperatorKind.And : BinaryOperatorKind.Or):
                return [.. ReadPattern(value, both.LeftPattern, holds), .. ReadPattern(value, both.RightPattern, holds)];
            default:
                return [];
        }
    }

    // A place, or a place plus a constant, as it is after the condition was evaluated.
    private (Place Place, long Offset)? ReadAffine(IOperation operation)
    {
        switch (operation)
        {
            case IIncrementOrDecrementOperation step when Place.Of(step.Target, context.Graph) is { } moved:
                int delta = step.Kind == OperationKind.Increment ? 1 : -1;
                return (moved, step.IsPostfix ? -delta : 0);
            case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICompoundAssignmentOperation) when Place.Of(assignment.Target, context.Graph) is { } assigned:
                return (assigned, 0);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, OperatorMethod: null } sum
                when PlaceOf(sum.LeftOperand) is { } place && sum.RightOperand.ConstantValue is { HasValue: true, Value: int constant }:
                return (place, sum.OperatorKind == BinaryOperatorKind.Add ? constant : -(long)constant);
            default:
                return PlaceOf(operation) is { } plain ? (plain, 0) : null;
        }
    }

    // A variable, or the length of one that holds a span or a queue.
    private Place? PlaceOf(IOperation? operation)
    {
        IOperation? stripped = context.Graph.Strip(operation);
        if (stripped is IPropertyReferenceOperation { Property: { Name: "Length" or "Count", DeclaringSyntaxReferences.IsEmpty: true }, Instance: { Type: { } type } instance })
        {
            KnownTypesOf(out INamedTypeSymbol? queue, out INamedTypeSymbol? stack);
            bool consumable = context.Engine.Spindles.Types.IsSpan(type) ||
                SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, queue) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, stack);
            return consumable ? Place.Of(instance, context.Graph)?.Length : null;
        }

        return Place.Of(stripped, context.Graph);
    }

    private void KnownTypesOf(out INamedTypeSymbol? queue, out INamedTypeSymbol? stack)
    {
        queue = context.Engine.Spindles.Types.Queue;
        stack = context.Engine.Spindles.Types.Stack;
    }
}
