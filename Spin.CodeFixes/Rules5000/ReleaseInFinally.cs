namespace Spin.CodeFixes.Rules5000;

/// <summary>
/// SPIN5001: puts what follows an <c>Enter</c> into a <c>try</c> whose <c>finally</c> gives back, and declares an object
/// to be disposed of with <c>using</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReleaseInFinally() : SpindleCodeFix("SPIN5001")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindStatement(root, diagnostic) is not { } statement ? null :
        FindRelease(statement) is { } release ? $"Call '{release}' in a 'finally'" :
        statement is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } ? "Declare it with 'using'" :
        null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        List<StatementSyntax> statements = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            statements.Add(FindStatement(root, diagnostic)!);
        }

        // The inner one first, so that the outer one takes it along.
        statements.Sort(static (left, right) => right.SpanStart.CompareTo(left.SpanStart));
        root = root.TrackNodes(statements);
        foreach (StatementSyntax statement in statements)
        {
            StatementSyntax now = root.GetCurrentNode(statement)!;
            BlockSyntax block = (BlockSyntax)now.Parent!;
            root = root.ReplaceNode(block, FindRelease(now) is { } release ? Protect(block, now, release) : DeclareWithUsing(block, (LocalDeclarationStatementSyntax)now));
        }

        return root;
    }

    private static StatementSyntax? FindStatement(SyntaxNode root, Diagnostic diagnostic) =>
        Nodes.Find<StatementSyntax>(root, diagnostic) is { Parent: BlockSyntax } statement ? statement : null;

    // The call that gives back what a statement takes, as written.
    private static string? FindRelease(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Enter" } enter } call }
            ? $"{enter.Expression}.Exit{call.ArgumentList}"
            : null;

    private static BlockSyntax Protect(BlockSyntax block, StatementSyntax taking, string release)
    {
        int first = block.Statements.IndexOf(taking) + 1;
        int end = FindEnd(block, first, release);
        List<StatementSyntax> body = [];
        for (int i = first; i < end; i++)
        {
            if (WithoutRelease(block.Statements[i], release) is { } kept)
            {
                body.Add(kept);
            }
        }

        TryStatementSyntax attempt = SyntaxFactory.TryStatement(
            SyntaxFactory.Block(body), [],
            SyntaxFactory.FinallyClause(SyntaxFactory.Block(SyntaxFactory.ParseStatement(release + ";")))).Laid();
        SyntaxList<StatementSyntax> statements = block.Statements;
        while (end-- > first)
        {
            statements = statements.RemoveAt(first);
        }

        return block.WithStatements(SetApart(statements, first).Insert(first, attempt));
    }

    // A blank line between the try and what follows it.
    private static SyntaxList<StatementSyntax> SetApart(SyntaxList<StatementSyntax> statements, int next)
    {
        if (next >= statements.Count || statements[next].GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            return statements;
        }

        SyntaxTrivia blank = SyntaxFactory.EndOfLine(Nodes.LineEnd(statements[next].SyntaxTree.GetRoot()).ToString());
        return statements.Replace(statements[next], statements[next].WithLeadingTrivia(statements[next].GetLeadingTrivia().Insert(0, blank)));
    }

    // Up to the last release that stands in the block itself; without one, or where a return gives back, to the block's end.
    private static int FindEnd(BlockSyntax block, int first, string release)
    {
        int end = 0;
        for (int i = first; i < block.Statements.Count; i++)
        {
            if (IsRelease(block.Statements[i], release))
            {
                end = i + 1;
            }
        }

        return end == 0 ? block.Statements.Count : end;
    }

    private static bool IsRelease(SyntaxNode node, string release) =>
        node is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } && call.ToString() == release;

    private static StatementSyntax? WithoutRelease(StatementSyntax statement, string release)
    {
        if (IsRelease(statement, release))
        {
            return null;
        }

        List<SyntaxNode> releases = [];
        foreach (SyntaxNode node in statement.DescendantNodes())
        {
            if (IsRelease(node, release) && node.Parent is BlockSyntax)
            {
                releases.Add(node);
            }
        }

        return releases.Count == 0 ? statement : statement.RemoveNodes(releases, SyntaxRemoveOptions.KeepNoTrivia);
    }

    private static BlockSyntax DeclareWithUsing(BlockSyntax block, LocalDeclarationStatementSyntax declaration)
    {
        string name = declaration.Declaration.Variables[0].Identifier.ValueText;
        List<StatementSyntax> statements = [];
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement == declaration)
            {
                SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
                statements.Add(declaration.WithoutLeadingTrivia().WithUsingKeyword(keyword));
            }
            else if (WithoutRelease(statement, name + ".Dispose()") is { } kept && WithoutRelease(kept, name + ".Uninstall()") is { } rest)
            {
                statements.Add(rest);
            }
        }

        return block.WithStatements([.. statements]);
    }
}
