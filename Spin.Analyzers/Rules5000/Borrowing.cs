using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>
/// Tells what of a function's arguments is lent for the call only: whatever the raiser can still change, under the names that locals
/// give it, and windows on it.
/// </summary>
internal sealed class Borrowing(SpindleCompilation spindles)
{
    private readonly HashSet<ISymbol> _names = new(SymbolEqualityComparer.Default);

    /// <summary>Begins with a parameter, and finds the locals of a body that name what it lends.</summary>
    internal void Lend(IEnumerable<IParameterSymbol> parameters, IOperation body)
    {
        foreach (IParameterSymbol parameter in parameters)
        {
            _ = _names.Add(parameter);
        }

        for (int known = 0; known != _names.Count;)
        {
            known = _names.Count;
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                if (Variables.FindGiven(operation) is { } given && Carries(given.Value))
                {
                    _ = _names.Add(given.Local);
                }
            }
        }
    }

    /// <summary>Whether an expression is an argument, or a part of one, that belongs to the raiser.</summary>
    internal bool IsBorrowed(IOperation operation) =>
        operation is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation &&
        operation.Parent is not IMemberReferenceOperation && IsPartOfArgument(operation) && operation.Type is { } type && IsLent(type);

    /// <summary>Whether what a call returns is a window on what it was given: a slice, a <c>Memory</c> of an array.</summary>
    internal static bool IsWindow(IInvocationOperation call) => ClassLibrary.Contains(call.TargetMethod) && call.Type is { } type && ClassLibrary.IsWindow(type);

    private bool Carries(IOperation value) => Conversions.Unwrap(value) switch
    {
        var choice when Parts.ChoicesOf(choice) is { } choices => choices.Any(Carries),
        IInvocationOperation call when IsWindow(call) => call.Instance is { } instance && Carries(instance) || call.Arguments is [{ Value: var first }, ..] && Carries(first),
        var other => IsPartOfArgument(other) && other.Type is { } type && IsLent(type),
    };

    private bool IsPartOfArgument(IOperation? operation) => operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => _names.Contains(parameter),
        ILocalReferenceOperation { Local: var local } => _names.Contains(local),
        IFieldReferenceOperation read => IsPartOfArgument(read.Instance),
        IPropertyReferenceOperation read => IsPartOfArgument(read.Instance),
        IConversionOperation conversion => IsPartOfArgument(conversion.Operand),
        _ => false,
    };

    private bool IsLent(ITypeSymbol type, TypesMet? met = null)
    {
        switch (type)
        {
            case IArrayTypeSymbol:
                return true;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named:
                return !spindles.Contract.IsCapability(named) && !spindles.Immutability.IsImmutable(named);
            case INamedTypeSymbol { IsValueType: true } named:
                return ClassLibrary.IsWindow(named) || HoldsLent(named, met ?? new TypesMet());
            default:
                return false;
        }
    }

    // The fields of a payload in source; what a reference assembly hides is not seen.
    private bool HoldsLent(INamedTypeSymbol type, TypesMet met)
    {
        if (type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum || Namespaces.IsBelow(type, "System") || !met.Add(type))
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field && (met.AreTooMany || IsLent(field.Type, met)))
            {
                return true;
            }
        }

        return false;
    }
}
