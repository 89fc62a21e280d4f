namespace Spin.CodeFixes;

/// <summary>The base of fixes that write one expression for another, also where one contains the other.</summary>
public abstract class ReplacingCodeFix : SpindleCodeFix
{
    private protected ReplacingCodeFix(string id) : base(id)
    {
    }

    /// <summary>The expression at a diagnostic.</summary>
    /// <returns>Null where it cannot be replaced.</returns>
    private protected abstract ExpressionSyntax? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model);

    /// <summary>What takes the place of an expression that was found.</summary>
    /// <param name="expression">The expression, in which others may have been replaced already.</param>
    /// <param name="parent">What it stands in.</param>
    private protected abstract ExpressionSyntax Replace(ExpressionSyntax expression, SyntaxNode? parent);

    /// <inheritdoc/>
    private protected sealed override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Find(root, diagnostic, model) is { } expression ? $"Write '{Replace(expression, expression.Parent)}'" : null;

    /// <inheritdoc/>
    private protected sealed override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        List<ExpressionSyntax> found = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            found.Add(Find(root, diagnostic, model)!);
        }

        return root.ReplaceNodes(found, (original, rewritten) => Replace(rewritten, original.Parent).WithTriviaFrom(rewritten).Laid());
    }

    /// <summary>The call whose method a diagnostic marks.</summary>
    private protected static InvocationExpressionSyntax? FindCall(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>(
            call => call.Expression.Span == diagnostic.Location.SourceSpan);
}
