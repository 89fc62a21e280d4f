namespace Spin.CodeFixes.Rules2000;

/// <summary>SPIN2010: throws on what a handler caught, so that the fault is counted and told.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RethrowFault() : SpindleCodeFix("SPIN2010")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<CatchClauseSyntax>(root, diagnostic) is null ? null : "Throw it on";

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token) =>
        root.ReplaceNodes(
            Nodes.FindAll<CatchClauseSyntax>(root, diagnostics),
            static (_, clause) => clause.WithBlock(clause.Block.WithStatements(WithThrow(clause.Block.Statements)).Laid()));

    // In the place of a return at the end, which would not be reached.
    private static SyntaxList<StatementSyntax> WithThrow(SyntaxList<StatementSyntax> statements)
    {
        StatementSyntax rethrow = SyntaxFactory.ThrowStatement();
        return statements.Count > 0 && statements[statements.Count - 1] is ReturnStatementSyntax last
            ? statements.Replace(last, rethrow.WithTriviaFrom(last))
            : statements.Add(rethrow);
    }
}
