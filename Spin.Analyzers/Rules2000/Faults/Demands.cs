using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Rules3000.Conditions;

namespace Spin.Analyzers.Rules2000.Faults;

/// <summary>Says what operations on arguments demand: constant indexes and slices, reads of integers, divisions.</summary>
internal static class Demands
{
    private const int BitsOfByte = 8;

    /// <summary>What an operation demands.</summary>
    /// <returns>Null where it cannot fault, or depends on what is not known.</returns>
    internal static Demand? Find(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } span, Arguments: [{ Value: var index }] } => OfIndex(operation, span, index),
        IArrayElementReferenceOperation { Indices: [var index] } element => OfIndex(operation, element.ArrayReference, index),
        IImplicitIndexerReferenceOperation element => OfIndexer(operation, element),
        IInvocationOperation { Instance: { } span, TargetMethod.Name: "Slice" } slice => OfLength(operation, span, EndOf(slice)),
        IInvocationOperation { TargetMethod: var read, Arguments: [{ Value: var span }, ..] } when SizeOf(read) is { } size => OfLength(operation, span, size),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder, OperatorMethod: null, RightOperand: { ConstantValue.HasValue: false } divisor } division
            when division.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 && Place.Find(divisor) is { } path => new Demand(operation, Unconverted(divisor), path, 0),
        _ => null,
    };

    private static Demand? OfIndex(IOperation operation, IOperation span, IOperation index) =>
        index.ConstantValue is { HasValue: true, Value: int constant } ? OfLength(operation, span, constant + 1) : null;

    private static Demand? OfIndexer(IOperation operation, IImplicitIndexerReferenceOperation element) => element.Argument switch
    {
        IRangeOperation range => OfLength(operation, element.Instance, System.Math.Max(FromEither(range.LeftOperand) ?? 0, FromEither(range.RightOperand) ?? 0)),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd => OfLength(operation, element.Instance, FromEither(fromEnd)),
        _ => null,
    };

    // A slice of a slice demands as much more of what it was cut from.
    private static Demand? OfLength(IOperation operation, IOperation span, int? length)
    {
        if (length is not > 0)
        {
            return null;
        }

        IOperation cut = Unconverted(span);
        return cut switch
        {
            IImplicitIndexerReferenceOperation { Argument: IRangeOperation { RightOperand: null } range } slice => OfLength(operation, slice.Instance, FromStart(range.LeftOperand) + length),
            IInvocationOperation { Instance: { } instance, TargetMethod.Name: "Slice", Arguments: [{ Value.ConstantValue: { HasValue: true, Value: int start } }] } => OfLength(operation, instance, start + length),
            _ => Place.Find(cut) is { } path ? new Demand(operation, cut, path, length.Value) : null,
        };
    }

    private static int? EndOf(IInvocationOperation slice)
    {
        int sum = 0;
        foreach (IArgumentOperation argument in slice.Arguments)
        {
            if (argument.Value.ConstantValue is not { HasValue: true, Value: int number })
            {
                return null;
            }

            sum += number;
        }

        return sum;
    }

    private static int? FromStart(IOperation? bound) => bound is null ? 0 : Unconverted(bound).ConstantValue is { HasValue: true, Value: int start } ? start : null;

    private static int? FromEither(IOperation? bound) =>
        bound is null ? null :
        Unconverted(bound) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var fromEnd } ? FromStart(fromEnd) :
        FromStart(bound);

    private static int? SizeOf(IMethodSymbol method)
    {
        if (method.ContainingType.Name != "BinaryPrimitives" || !method.Name.StartsWith("Read", System.StringComparison.Ordinal))
        {
            return null;
        }

        return
            Contains(method, "Int16") || Contains(method, "Half") ? sizeof(short) :
            Contains(method, "Int32") || Contains(method, "Single") ? sizeof(int) :
            Contains(method, "Int64") || Contains(method, "Double") ? sizeof(long) :
            Contains(method, "Int128") ? 128 / BitsOfByte : null;
    }

    private static bool Contains(IMethodSymbol method, string type) => method.Name.IndexOf(type, System.StringComparison.Ordinal) >= 0;

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion && (conversion.OperatorMethod is null || conversion.Type?.Name is "Index" or "Span" or "ReadOnlySpan"))
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
