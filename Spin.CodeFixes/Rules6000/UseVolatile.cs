namespace Spin.CodeFixes.Rules6000;

/// <summary>The base of fixes that make a read a <c>Volatile.Read</c> and a write a <c>Volatile.Write</c>, as the diagnostic says.</summary>
public abstract class UseVolatile : SpindleCodeFix
{
    private protected UseVolatile(string id) : base(id)
    {
    }

    /// <inheritdoc/>
    private protected sealed override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindMember(diagnostic) is { } member && FindAccess(root, diagnostic) is { } access && (member == "Read") != access is AssignmentExpressionSyntax
            ? $"Use Volatile.{member}"
            : null;

    /// <inheritdoc/>
    private protected sealed override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, string> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            changes[FindAccess(root, diagnostic)!] = FindMember(diagnostic)!;
        }

        // What is written may itself contain a read that changes.
        return root.ReplaceNodes(changes.Keys, (original, now) => SyntaxFactory.ParseExpression(
            Nodes.ThreadingType("Volatile", model, original.SpanStart) + (now is AssignmentExpressionSyntax assignment
                ? $".Write(ref {assignment.Left}, {assignment.Right})"
                : $".{changes[original]}(ref {now.WithoutTrivia()})")).WithTriviaFrom(original).Laid());
    }

    private static string? FindMember(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue("Volatile", out string? member) ? member : null;

    private static ExpressionSyntax? FindAccess(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;
}
