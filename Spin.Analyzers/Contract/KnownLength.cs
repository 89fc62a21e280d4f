using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>How many bytes an expression has, where its spelling says so.</summary>
internal static class KnownLength
{
    // Slices of slices, and no expression goes on for ever.
    private const int MostSteps = 16;

    /// <summary>The number of bytes; null where it is not written down.</summary>
    internal static int? Of(IOperation value) => Of(value, 0);

    private static int? Of(IOperation value, int steps) => steps > MostSteps ? null : value switch
    {
        IConversionOperation conversion => Of(conversion.Operand, steps + 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, steps + 1),
        IUtf8StringOperation text => System.Text.Encoding.UTF8.GetByteCount(text.Value),
        IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int length } }] } => length,
        ICollectionExpressionOperation { Elements: var elements } when !HasSpread(elements) => elements.Length,
        ILocalReferenceOperation local => FindOnlyValue(local) is { } only ? Of(only, steps + 1) : null,
        IInvocationOperation { TargetMethod: { Name: "Slice", ContainingType.Name: "Span" or "ReadOnlySpan" }, Arguments: [_, { Value.ConstantValue: { HasValue: true, Value: int length } }] } => length,
        IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments: [{ } array] } => Of(array.Value, steps + 1),
        IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments: [_, _, { Value.ConstantValue: { HasValue: true, Value: int length } }] } => length,
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } => OfRange(range),
        { Syntax: StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [{ } size] }] } } } =>
            value.SemanticModel?.GetConstantValue(size) is { HasValue: true, Value: int length } ? length : null,
        { Syntax: ImplicitStackAllocArrayCreationExpressionSyntax { Initializer.Expressions.Count: int count } } => count,
        _ => null,
    };

    // What a variable is declared with, where nothing else is ever given to it.
    private static IOperation? FindOnlyValue(ILocalReferenceOperation reference)
    {
        ILocalSymbol local = reference.Local;
        if (local.RefKind != RefKind.None || local.DeclaringSyntaxReferences is not [{ } declaration] ||
            reference.SemanticModel?.GetOperation(declaration.GetSyntax()) is not IVariableDeclaratorOperation { Initializer.Value: { } initial })
        {
            return null;
        }

        return Variables.IsWritten(local, Functions.RootOf(reference)) ? null : initial;
    }

    private static int? OfRange(IRangeOperation range)
    {
        int? start = range.LeftOperand is null ? 0 : Constant(range.LeftOperand);
        return start is { } from && range.RightOperand is { } end && Constant(end) is { } to && to >= from ? to - from : null;
    }

    private static int? Constant(IOperation index) => index is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: int value } } ? value : null;

    private static bool HasSpread(System.Collections.Immutable.ImmutableArray<IOperation> elements)
    {
        foreach (IOperation element in elements)
        {
            if (element is ISpreadOperation)
            {
                return true;
            }
        }

        return false;
    }
}
