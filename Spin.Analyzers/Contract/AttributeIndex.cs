using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Analyzers.Contract;

/// <summary>
/// The classes of written attributes. Those of declarations have been bound with their symbols already; only where a declaration has no
/// symbol to ask, as inside a body, does the semantic model bind them once more.
/// </summary>
internal sealed class AttributeIndex
{
    private readonly ConcurrentDictionary<AttributeSyntax, INamedTypeSymbol?> _classes = new();

    /// <summary>The class of an attribute.</summary>
    /// <returns>Null where it is not known.</returns>
    internal INamedTypeSymbol? Find(AttributeSyntax attribute, SemanticModel model, CancellationToken token) => _classes.TryGetValue(attribute, out INamedTypeSymbol? type)
        ? type
        : _classes.GetOrAdd(attribute, FindBound(attribute, model, token) ?? Bind(attribute, model, token));

    private static INamedTypeSymbol? FindBound(AttributeSyntax attribute, SemanticModel model, CancellationToken token)
    {
        if (attribute.Parent is not AttributeListSyntax { Target: null, Parent: (MemberDeclarationSyntax or ParameterSyntax) and { } owner })
        {
            return null;
        }

        SyntaxNode declaration = owner is BaseFieldDeclarationSyntax { Declaration.Variables: [{ } first, ..] } ? first : owner;
        return owner is ParameterSyntax { Parent.Parent: not MemberDeclarationSyntax } || model.GetDeclaredSymbol(declaration, token) is not { } symbol
            ? null
            : FindBound(attribute, symbol.GetAttributes()) ?? (symbol is IMethodSymbol { PartialImplementationPart: { } part } ? FindBound(attribute, part.GetAttributes()) : null);
    }

    private static INamedTypeSymbol? FindBound(AttributeSyntax attribute, ImmutableArray<AttributeData> bound)
    {
        foreach (AttributeData data in bound)
        {
            if (data.ApplicationSyntaxReference is { } reference && reference.Span == attribute.Span && reference.SyntaxTree == attribute.SyntaxTree)
            {
                return data.AttributeClass;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? Bind(AttributeSyntax attribute, SemanticModel model, CancellationToken token) =>
        model.GetSymbolInfo(attribute, token).Symbol is IMethodSymbol { ContainingType: { } type } ? type : model.GetTypeInfo(attribute, token).Type as INamedTypeSymbol;
}
