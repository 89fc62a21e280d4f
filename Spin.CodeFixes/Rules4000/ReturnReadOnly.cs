using Microsoft.CodeAnalysis.Simplification;

namespace Spin.CodeFixes.Rules4000;

/// <summary>SPIN4009: returns a <c>ReadOnlySpan&lt;T&gt;</c> for an array or a span, and <c>ref readonly</c> for <c>ref</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnReadOnly() : SpindleCodeFix("SPIN4009")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) => Find(root, diagnostic, model) switch
    {
        null => null,
        RefTypeSyntax => "Return by 'ref readonly'",
        _ => "Return a ReadOnlySpan",
    };

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        HashSet<TypeSyntax> types = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            _ = types.Add(Find(root, diagnostic, model)!);
        }

        return root.ReplaceNodes(types, static (_, type) => MakeReadOnly(type).WithTriviaFrom(type));
    }

    // The declared type of the member whose body hands a field out; not that of an automatic property, whose field has the type too.
    private static TypeSyntax? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not ExpressionSyntax || node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return null;
        }

        TypeSyntax? type = member switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            BasePropertyDeclarationSyntax { AccessorList: null or { Accessors.Count: 1 } } property => property.Type,
            _ => null,
        };
        return type switch
        {
            RefTypeSyntax { ReadOnlyKeyword: var keyword } when keyword.IsKind(SyntaxKind.None) => type,
            ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } => type,
            not null when model.GetTypeInfo(type).Type is INamedTypeSymbol { Name: "Span", TypeArguments.Length: 1 } && Element(type) is not null => type,
            _ => null,
        };
    }

    private static TypeSyntax MakeReadOnly(TypeSyntax type) => type switch
    {
        RefTypeSyntax reference => reference.WithReadOnlyKeyword(SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space)),
        ArrayTypeSyntax array => Span(array.ElementType),
        _ => Span(Element(type)!),
    };

    private static TypeSyntax? Element(TypeSyntax type) => type switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: [{ } element] } => element,
        QualifiedNameSyntax { Right: GenericNameSyntax { TypeArgumentList.Arguments: [{ } element] } } => element,
        _ => null,
    };

    private static TypeSyntax Span(TypeSyntax element) =>
        SyntaxFactory.ParseTypeName($"System.ReadOnlySpan<{element.WithoutTrivia()}>").WithAdditionalAnnotations(Simplifier.Annotation);
}
