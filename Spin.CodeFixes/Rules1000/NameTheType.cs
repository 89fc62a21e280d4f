namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1009: writes <c>var</c> for the <c>dynamic</c> of a local whose value has a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NameTheType() : SpindleCodeFix("SPIN1009")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Find(root, diagnostic) is { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax, Variables: [{ Initializer.Value: { } value }] } } &&
        model.GetTypeInfo(value).Type is { TypeKind: not (TypeKind.Dynamic or TypeKind.Error) }
            ? "Use the type of the value"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        List<SyntaxNode> names = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            names.Add(Find(root, diagnostic)!);
        }

        return root.ReplaceNodes(names, static (_, name) => SyntaxFactory.IdentifierName("var").WithTriviaFrom(name));
    }

    private static IdentifierNameSyntax? Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is IdentifierNameSyntax { Identifier.ValueText: "dynamic" } name ? name : null;
}
