namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3015: keeps the handle of an installed handler in a new field of the class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeepInstallation() : SpindleCodeFix("SPIN3015")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindDiscard(root, diagnostic) is { } discard && FindClass(discard) is not null ? "Keep it in a field" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<ClassDeclarationSyntax, FieldNames> names = [];
        Dictionary<SyntaxNode, SyntaxNode> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SyntaxNode discard = FindDiscard(root, diagnostic)!;
            ClassDeclarationSyntax type = FindClass(discard)!;
            if (!names.TryGetValue(type, out FieldNames? list))
            {
                names.Add(type, list = new FieldNames(type, model));
            }

            changes[discard] = Keep(discard, list.Add("_installation"));
        }

        root = root.TrackNodes([.. names.Keys, .. changes.Keys]);
        foreach (KeyValuePair<SyntaxNode, SyntaxNode> change in changes)
        {
            root = root.ReplaceNode(root.GetCurrentNode(change.Key)!, change.Value);
        }

        foreach (KeyValuePair<ClassDeclarationSyntax, FieldNames> type in names)
        {
            ClassDeclarationSyntax now = root.GetCurrentNode(type.Key)!;
            ClassDeclarationSyntax extended = now;
            foreach (string name in type.Value.Added)
            {
                extended = Nodes.AddField(extended, $"private Spin.Installation? {name};", Nodes.LineEnd(root));
            }

            root = root.ReplaceNode(now, extended);
        }

        return root;
    }

    // The statement or arrow that throws the handle away.
    private static SyntaxNode? FindDiscard(SyntaxNode root, Diagnostic diagnostic)
    {
        for (SyntaxNode? node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true); node is not null; node = node.Parent)
        {
            if (node is LocalDeclarationStatementSyntax { Declaration.Variables.Count: not 1 } or AnonymousFunctionExpressionSyntax)
            {
                return null;
            }

            if (node is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ArrowExpressionClauseSyntax)
            {
                return node;
            }
        }

        return null;
    }

    private static ClassDeclarationSyntax? FindClass(SyntaxNode discard)
    {
        for (SyntaxNode? node = discard; node is not null; node = node.Parent)
        {
            if (node is ClassDeclarationSyntax type)
            {
                return type;
            }

            if (node is MemberDeclarationSyntax member && Nodes.Has(member.Modifiers, SyntaxKind.StaticKeyword) || node is TypeDeclarationSyntax ||
                node is LocalFunctionStatementSyntax function && Nodes.Has(function.Modifiers, SyntaxKind.StaticKeyword))
            {
                return null;
            }
        }

        return null;
    }

    private static SyntaxNode Keep(SyntaxNode discard, string field)
    {
        ExpressionSyntax value = discard switch
        {
            ExpressionStatementSyntax statement => statement.Expression,
            LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables[0].Initializer!.Value,
            _ => ((ArrowExpressionClauseSyntax)discard).Expression,
        };
        value = value is AssignmentExpressionSyntax assignment ? assignment.Right : value;
        AssignmentExpressionSyntax kept = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(field), value.WithoutTrivia()).Laid();
        return discard is ArrowExpressionClauseSyntax arrow
            ? arrow.WithExpression(kept.WithTriviaFrom(arrow.Expression))
            : SyntaxFactory.ExpressionStatement(kept).WithTriviaFrom(discard);
    }
}
