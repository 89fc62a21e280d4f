namespace Spin.CodeFixes.Rules5000;

/// <summary>SPIN5004: keeps a copy of an array or memory instead of what belongs to the raiser.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CopyPayload() : SpindleCodeFix("SPIN5004")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindKept(root, diagnostic) is { } kept && Copy(kept, model) is not null ? "Keep a copy" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, string> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ExpressionSyntax kept = FindKept(root, diagnostic)!;
            changes[kept] = Copy(kept, model)!;
        }

        return root.ReplaceNodes(changes.Keys, (original, _) => SyntaxFactory.ParseExpression(changes[original]).WithTriviaFrom(original));
    }

    // In a lambda the copy would be made when it is too late.
    private static ExpressionSyntax? FindKept(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax kept && kept.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null ? kept : null;

    private static string? Copy(ExpressionSyntax kept, SemanticModel model) => model.GetTypeInfo(kept).Type switch
    {
        IArrayTypeSymbol { Rank: 1 } => $"{kept.WithoutTrivia()}.AsSpan().ToArray()",
        INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory" } => $"{kept.WithoutTrivia()}.ToArray()",
        _ => null,
    };
}
