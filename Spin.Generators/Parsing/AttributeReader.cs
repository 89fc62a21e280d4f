using Microsoft.CodeAnalysis;

namespace Spin.Generators.Parsing;

/// <summary>Named arguments of attributes.</summary>
internal static class AttributeReader
{
    /// <summary>Whether an attribute is of a class of the contract.</summary>
    internal static bool Is(AttributeData attribute, string fullName) =>
        attribute.AttributeClass is { } type && SymbolText.FullName(type.OriginalDefinition) == fullName;

    /// <summary>The first attribute of a class of the contract on a symbol.</summary>
    internal static AttributeData? Find(ISymbol symbol, string fullName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (Is(attribute, fullName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>A named argument, where it was given.</summary>
    internal static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>A named argument that is a number or an enum's value; 0 where it was not given.</summary>
    internal static int Number(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: not TypedConstantKind.Array, Value: int value } ? value : 0;

    /// <summary>A named argument that is true or false; false where it was not given.</summary>
    internal static bool Flag(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: not TypedConstantKind.Array, Value: true };

    /// <summary>A named argument that is a text.</summary>
    internal static string? Text(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: not TypedConstantKind.Array, Value: string value } ? value : null;

    /// <summary>A named argument that is a type.</summary>
    internal static INamedTypeSymbol? Type(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol value } ? value : null;
}
