namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1014: removes a finalizer, which nobody runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveFinalizer() : SpindleCodeFix("SPIN1014")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<DestructorDeclarationSyntax>(root, diagnostic) is null ? null : "Remove the finalizer";

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token) =>
        root.RemoveNodes(Nodes.FindAll<DestructorDeclarationSyntax>(root, diagnostics), SyntaxRemoveOptions.KeepNoTrivia)!;
}
