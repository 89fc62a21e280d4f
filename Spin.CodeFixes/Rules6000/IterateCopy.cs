namespace Spin.CodeFixes.Rules6000;

/// <summary>SPIN6005: walks over a copy of a collection that the loop's own body changes. Against others only a lock helps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IterateCopy() : SpindleCodeFix("SPIN6005")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindCollection(root, diagnostic) is { } collection && IsChangedInside(collection, diagnostic) &&
        model.GetTypeInfo(collection).Type is { Name: "List" or "Queue" or "Stack" }
            ? "Walk over a copy"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        List<ExpressionSyntax> collections = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            collections.Add(FindCollection(root, diagnostic)!);
        }

        return root.ReplaceNodes(collections, static (_, collection) => SyntaxFactory.ParseExpression($"{collection.WithoutTrivia()}.ToArray()").WithTriviaFrom(collection));
    }

    private static ExpressionSyntax? FindCollection(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax { Parent: ForEachStatementSyntax } collection ? collection : null;

    private static bool IsChangedInside(ExpressionSyntax collection, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations is [{ } change, ..] && ((ForEachStatementSyntax)collection.Parent!).Statement.Span.Contains(change.SourceSpan);
}
