namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3019: adds <c>partial</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPartial() : SpindleCodeFix("SPIN3019")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<TypeDeclarationSyntax>(root, diagnostic) is null ? null : "Add 'partial'";

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token) =>
        root.ReplaceNodes(
            Nodes.FindAll<TypeDeclarationSyntax>(root, diagnostics),
            static (_, type) => Nodes.AddModifier(type, SyntaxKind.PartialKeyword));
}
