using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>Questions about static members that hold a value.</summary>
internal static class Statics
{
    /// <summary>A static member that holds a value of its own: a field, an automatic property, a field-like event.</summary>
    /// <returns>The type of the value and a word for the member; null where the member holds nothing.</returns>
    internal static (ITypeSymbol Type, string What, bool CanChange)? Describe(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsConst: false, IsImplicitlyDeclared: false } field => (field.Type, "field", !field.IsReadOnly),
        IPropertySymbol { IsStatic: true } property when FindBackingField(property) is { } backing => (property.Type, "property", !backing.IsReadOnly),
        IEventSymbol { IsStatic: true, AddMethod.IsImplicitlyDeclared: true } @event => (@event.Type, "event", true),
        _ => null,
    };

    private static IFieldSymbol? FindBackingField(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: true } field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return field;
            }
        }

        return null;
    }
}
