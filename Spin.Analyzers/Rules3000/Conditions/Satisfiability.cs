using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Rules3000.Conditions;

/// <summary>
/// The ways in which a condition can be true or false: comparisons with constants, put together by and, or and not. What it does not
/// understand can be both.
/// </summary>
internal static class Satisfiability
{
    // A condition with more ways than this is left alone.
    private const int MaxWays = 64;

    /// <summary>What is known after a condition had a value, once for each way in which it can have it.</summary>
    internal static ImmutableArray<Knowledge> Assume(IOperation condition, bool value, Knowledge before)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == value ? [before] : [];
        }

        switch (condition)
        {
            case IParenthesizedOperation inner:
                return Assume(inner.Operand, value, before);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Assume(not.Operand, !value, before);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, OperatorMethod: null } both when IsBoolean(both):
                return value ? Both(both.LeftOperand, both.RightOperand, true, before) : Either(both.LeftOperand, both.RightOperand, false, before);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, OperatorMethod: null } either when IsBoolean(either):
                return value ? Either(either.LeftOperand, either.RightOperand, true, before) : Both(either.LeftOperand, either.RightOperand, false, before);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Cap([.. Then(Assume(choice.Condition, true, before), choice.WhenTrue, value), .. Then(Assume(choice.Condition, false, before), whenFalse, value)], before);
            case IBinaryOperation { OperatorMethod: null } comparison:
                return Compare(comparison, value, before);
            case IIsPatternOperation test when Place.Find(test.Value) is { } path:
                return Patterns.Assume(test.Pattern, path, test.Value.Type, value, before);
            case IPropertyReferenceOperation { Property.Name: "IsEmpty", Instance: { } instance } when Place.Find(instance) is { } container:
                return One(before.WithLength(container, value ? BinaryOperatorKind.Equals : BinaryOperatorKind.GreaterThan, 0));
            default:
                return Place.Find(condition) is { } flag ? One(before.With(flag, condition.Type, BinaryOperatorKind.Equals, value ? 1 : 0)) : [before];
        }
    }

    /// <summary>One way or none.</summary>
    internal static ImmutableArray<Knowledge> One(Knowledge? knowledge) => knowledge is null ? [] : [knowledge];

    /// <summary>Gives up precision where there are too many ways.</summary>
    internal static ImmutableArray<Knowledge> Cap(ImmutableArray<Knowledge> ways, Knowledge before) => ways.Length > MaxWays ? [before] : ways;

    /// <summary>The relation that holds where another does not.</summary>
    internal static BinaryOperatorKind Negate(BinaryOperatorKind relation) => relation switch
    {
        BinaryOperatorKind.Equals => BinaryOperatorKind.NotEquals,
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.None,
    };

    private static bool IsBoolean(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean;

    private static ImmutableArray<Knowledge> Both(IOperation left, IOperation right, bool value, Knowledge before) =>
        Cap([.. Then(Assume(left, value, before), right, value)], before);

    private static ImmutableArray<Knowledge> Either(IOperation left, IOperation right, bool value, Knowledge before) =>
        Cap([.. Assume(left, value, before), .. Then(Assume(left, !value, before), right, value)], before);

    private static IEnumerable<Knowledge> Then(ImmutableArray<Knowledge> ways, IOperation condition, bool value)
    {
        foreach (Knowledge way in ways)
        {
            foreach (Knowledge next in Assume(condition, value, way))
            {
                yield return next;
            }
        }
    }

    private static ImmutableArray<Knowledge> Compare(IBinaryOperation comparison, bool value, Knowledge before)
    {
        (IOperation place, IOperation constant, BinaryOperatorKind relation) = comparison.RightOperand.ConstantValue.HasValue
            ? (comparison.LeftOperand, comparison.RightOperand, comparison.OperatorKind)
            : (comparison.RightOperand, comparison.LeftOperand, Mirror(comparison.OperatorKind));
        return Negate(relation) != BinaryOperatorKind.None && Range.Number(constant.ConstantValue.Value) is { } number && Place.Find(place) is { } path
            ? One(before.With(path, Unconverted(place).Type, value ? relation : Negate(relation), number))
            : [before];
    }

    private static BinaryOperatorKind Mirror(BinaryOperatorKind relation) => relation switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => relation,
    };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
