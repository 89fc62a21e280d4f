using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Resources;

/// <summary>
/// Whether control can leave a function in the middle of an operation: by an exception, or because a handler over its limit is
/// terminated, which happens where it calls and allocates.
/// </summary>
internal static class ThrowPoints
{
    /// <summary>Whether control can leave here.</summary>
    internal static bool MayLeave(IOperation operation) => operation switch
    {
        IInvocationOperation call => !IsHarmless(call.TargetMethod),
        IObjectCreationOperation { Type.IsReferenceType: true } or IArrayCreationOperation or IThrowOperation or IAwaitOperation => true,
        IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: false } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder, RightOperand.ConstantValue.HasValue: false, Type: { } type } => IsInteger(type),
        IConversionOperation { IsTryCast: false, IsImplicit: false, Conversion.IsReference: true, Operand.Type: { } from, Type: { } to } => !IsUpcast(from, to),
        IInterpolatedStringOperation => true,
        _ => false,
    };

    private static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static bool IsUpcast(ITypeSymbol from, ITypeSymbol to) => ContractTypes.DerivesFrom(from, to as INamedTypeSymbol) || to.SpecialType == SpecialType.System_Object;

    private static bool IsHarmless(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return ClassLibrary.IsAtomicAccess(type) ||
            type.Name == "Math" && Namespaces.IsIn(type, "System") && method.Name is "Min" or "Max" ||
            type.Name == "BitOperations" && Namespaces.IsIn(type, "System", "Numerics");
    }
}
