using Spin.CodeFixes.Rules4000;

namespace Spin.CodeFixes.Rules2000;

/// <summary>SPIN2012: sleeps between two looks, and asks for <c>IStrands</c> where it is not asked for yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SleepBetween() : SpindleCodeFix("SPIN2012")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindBody(root, diagnostic) is not null && Spindles.FindAround(root, diagnostic, model) is not null ? "Sleep between two looks" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<ClassDeclarationSyntax, ImportList> imports = [];
        Dictionary<StatementSyntax, string> bodies = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ClassDeclarationSyntax spindle = Spindles.FindAround(root, diagnostic, model)!;
            if (!imports.TryGetValue(spindle, out ImportList? list))
            {
                imports.Add(spindle, list = new ImportList(spindle, model));
            }

            bodies[FindBody(root, diagnostic)!] = list.NameOf("IStrands");
        }

        root = root.TrackNodes([.. imports.Keys, .. bodies.Keys]);
        foreach (KeyValuePair<StatementSyntax, string> body in bodies)
        {
            root = root.ReplaceNode(root.GetCurrentNode(body.Key)!, WithSleep(body.Key, body.Value));
        }

        foreach (KeyValuePair<ClassDeclarationSyntax, ImportList> import in imports)
        {
            ClassDeclarationSyntax now = root.GetCurrentNode(import.Key)!;
            root = root.ReplaceNode(now, import.Value.AddTo(now));
        }

        return root;
    }

    private static StatementSyntax? FindBody(SyntaxNode root, Diagnostic diagnostic) => Nodes.Find<StatementSyntax>(root, diagnostic) switch
    {
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        _ => null,
    };

    private static BlockSyntax WithSleep(StatementSyntax body, string strands)
    {
        List<StatementSyntax> statements = [];
        foreach (StatementSyntax statement in body is BlockSyntax block ? block.Statements : body is EmptyStatementSyntax ? [] : [body])
        {
            if (!IsHint(statement))
            {
                statements.Add(statement);
            }
        }

        statements.Add(SyntaxFactory.ParseStatement($"{strands}.Sleep(1);"));
        return (body is BlockSyntax old ? old.WithStatements(SyntaxFactory.List(statements)) : SyntaxFactory.Block(statements)).Laid();
    }

    // A hint to a processor that spins has no use where nothing spins.
    private static bool IsHint(StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax };
}
