using System.Linq;

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

    /// <summary>Whether a method's first <c>[Handles]</c> sets an option.</summary>
    internal static bool IsMarked(MethodDeclarationSyntax method, string option, SemanticModel model) =>
        model.GetDeclaredSymbol(method)?.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "HandlesAttribute" }) is { } handles &&
        Named(handles, option) is true;

    /// <summary>The class that asynchronous handlers of an event take in the payload's place; null where they take copies.</summary>
    internal static INamedTypeSymbol? FindDetached(INamedTypeSymbol @event) =>
        @event.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "EventAttribute" }) is { } declaration
            ? Named(declaration, "Detach") as INamedTypeSymbol
            : null;

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } value ? value.Value : null;

    /// <summary>A parameter of an event.</summary>
    internal static ParameterSyntax Parameter(IParameterSymbol parameter, string? name, SemanticModel model, int position) =>
        Parameter(parameter.Type, parameter.RefKind, name ?? parameter.Name, model, position);

    /// <summary>A parameter.</summary>
    internal static ParameterSyntax Parameter(ITypeSymbol type, RefKind passing, string name, SemanticModel model, int position)
    {
        SyntaxTokenList modifiers = passing switch
        {
            RefKind.In => [Keyword(SyntaxKind.InKeyword)],
            RefKind.Ref => [Keyword(SyntaxKind.RefKeyword)],
            RefKind.Out => [Keyword(SyntaxKind.OutKeyword)],
            RefKind.RefReadOnlyParameter => [Keyword(SyntaxKind.RefKeyword), Keyword(SyntaxKind.ReadOnlyKeyword)],
            _ => [],
        };
        return SyntaxFactory.Parameter(
            [], modifiers, TypeName(type, model, position).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Identifier(name), null);
    }

    /// <summary>The result of an event.</summary>
    internal static TypeSyntax Result(IMethodSymbol invoke, SemanticModel model, int position) => TypeName(invoke.ReturnType, model, position);

    private static TypeSyntax TypeName(ITypeSymbol type, SemanticModel model, int position) =>
        SyntaxFactory.ParseTypeName(type.ToMinimalDisplayString(model, position));

    private static SyntaxToken Keyword(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
