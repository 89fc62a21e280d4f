namespace Spin.CodeFixes.Rules5000;

/// <summary>SPIN5003: removes the second release.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveRelease() : SpindleCodeFix("SPIN5003")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<ExpressionStatementSyntax>(root, diagnostic) is { Parent: BlockSyntax } ? "Remove it" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token) =>
        root.RemoveNodes(Nodes.FindAll<ExpressionStatementSyntax>(root, diagnostics), SyntaxRemoveOptions.KeepNoTrivia)!;
}
