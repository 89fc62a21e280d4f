using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>Tells what of an event's arguments is lent for the raise only: whatever the raiser can still change.</summary>
internal sealed class Borrowing(SpindleCompilation spindles, Immutability immutability)
{
    /// <summary>Whether an expression is an argument of a handler, or a part of one, that belongs to the raiser.</summary>
    internal bool IsBorrowed(IOperation operation, IMethodSymbol handler) =>
        operation is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation &&
        operation.Parent is not IMemberReferenceOperation && IsPartOfArgument(operation, handler) && operation.Type is { } type && IsLent(type);

    private static bool IsPartOfArgument(IOperation? operation, IMethodSymbol handler) => operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, handler),
        IFieldReferenceOperation read => IsPartOfArgument(read.Instance, handler),
        IPropertyReferenceOperation read => IsPartOfArgument(read.Instance, handler),
        IConversionOperation conversion => IsPartOfArgument(conversion.Operand, handler),
        _ => false,
    };

    private bool IsLent(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol:
                return true;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named:
                return !spindles.Contract.IsCapability(named) && !immutability.IsImmutable(named);
            case INamedTypeSymbol { IsValueType: true } named:
                return named.Name is "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" && Namespaces.IsBelow(named, "System") || HoldsLent(named);
            default:
                return false;
        }
    }

    // The fields of a payload in source; what a reference assembly hides is not seen.
    private bool HoldsLent(INamedTypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum || Namespaces.IsBelow(type, "System"))
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field && !SymbolEqualityComparer.Default.Equals(field.Type, type) && IsLent(field.Type))
            {
                return true;
            }
        }

        return false;
    }
}
