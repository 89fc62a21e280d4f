namespace Spin.CodeFixes;

/// <summary>Writes the signatures of events as syntax.</summary>
internal static class Signature
{
    /// <summary>The event that a method's first <c>[Handles]</c> names.</summary>
    internal static INamedTypeSymbol? FindEvent(MethodDeclarationSyntax method, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(method) is not { } symbol)
        {
            return null;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "HandlesAttribute", TypeArguments: [INamedTypeSymbol { DelegateInvokeMethod: not null } @event] })
            {
                return @event;
            }
        }

        return null;
    }

    /// <summary>A parameter of an event.</summary>
    internal static ParameterSyntax Parameter(IParameterSymbol parameter, string? name, SemanticModel model, int position)
    {
        SyntaxTokenList modifiers = parameter.RefKind switch
        {
            RefKind.In => [Keyword(SyntaxKind.InKeyword)],
            RefKind.Ref => [Keyword(SyntaxKind.RefKeyword)],
            RefKind.Out => [Keyword(SyntaxKind.OutKeyword)],
            RefKind.RefReadOnlyParameter => [Keyword(SyntaxKind.RefKeyword), Keyword(SyntaxKind.ReadOnlyKeyword)],
            _ => [],
        };
        return SyntaxFactory.Parameter(
            [], modifiers, TypeName(parameter.Type, model, position).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Identifier(name ?? parameter.Name), null);
    }

    /// <summary>The result of an event.</summary>
    internal static TypeSyntax Result(IMethodSymbol invoke, SemanticModel model, int position) => TypeName(invoke.ReturnType, model, position);

    private static TypeSyntax TypeName(ITypeSymbol type, SemanticModel model, int position) =>
        SyntaxFactory.ParseTypeName(type.ToMinimalDisplayString(model, position));

    private static SyntaxToken Keyword(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
