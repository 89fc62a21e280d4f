using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>What a value that cannot change itself may let others change: the elements of an array, the memory behind a struct.</summary>
internal sealed class Contents(SpindleCompilation spindles)
{
    /// <summary>Whether values of a type have contents that can change.</summary>
    internal bool CanChange(ITypeSymbol type) => CanChange(type, null);

    /// <summary>Whether an expression that denotes such a value leaves its contents alone, or stands where they are noted by themselves.</summary>
    internal bool AreUntouched(IOperation reference)
    {
        switch (reference.Parent)
        {
            case IArrayElementReferenceOperation element when element.ArrayReference == reference && reference is IFieldReferenceOperation:
            case IFieldReferenceOperation field when field.Instance == reference:
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IBinaryOperation:
                return true;
            case IPropertyReferenceOperation property when property.Instance == reference:
                return spindles.Declares(property.Property) || property.Property.Name is "Length" or "LongLength" or "Rank" or "IsEmpty" or "IsDefault" or "IsDefaultOrEmpty" or "HasValue" or "Count";
            case IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } }:
                return true;
            case IInvocationOperation call when call.Instance == reference:
                return spindles.Declares(call.TargetMethod);
            case IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "Length" } } access:
                return access.Operation == reference;
            default:
                return false;
        }
    }

    private bool CanChange(ITypeSymbol type, TypesMet? met) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol when ClassLibrary.IsWindow(type) => true,
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when !spindles.Declares(named) => HasArgumentThatCanChange(named, met),
        INamedTypeSymbol { IsValueType: true, TypeKind: TypeKind.Struct } named => HasFieldThatCanChange(named, met ?? new TypesMet()),
        _ => false,
    };

    private bool HasArgumentThatCanChange(INamedTypeSymbol type, TypesMet? met)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (CanChange(argument, met))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFieldThatCanChange(INamedTypeSymbol type, TypesMet met)
    {
        if (!met.Add(type))
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field && (met.AreTooMany || CanChange(field.Type, met)))
            {
                return true;
            }
        }

        return false;
    }
}
