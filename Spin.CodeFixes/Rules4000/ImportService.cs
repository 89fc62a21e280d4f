namespace Spin.CodeFixes.Rules4000;

/// <summary>
/// SPIN4007: replaces ambient authority by the service that grants it, and asks for the service in the spindle's constructor where it
/// is not yet asked for.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ImportService() : SpindleCodeFix("SPIN4007")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindSpindle(root, diagnostic, model) is not null && AmbientUse.Find(root, diagnostic, model) is { } use
            ? $"Import '{use.Service}' and use {use.Member}"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<ClassDeclarationSyntax, ImportList> imports = [];
        Dictionary<SyntaxNode, SyntaxNode> replacements = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ClassDeclarationSyntax spindle = FindSpindle(root, diagnostic, model)!;
            AmbientUse use = AmbientUse.Find(root, diagnostic, model)!;
            if (!imports.TryGetValue(spindle, out ImportList? list))
            {
                imports.Add(spindle, list = new ImportList(spindle, model));
            }

            replacements[use.Node] = use.Replace(list.NameOf(use.Service)).WithTriviaFrom(use.Node);
        }

        root = root.TrackNodes([.. imports.Keys, .. replacements.Keys]);
        foreach (KeyValuePair<SyntaxNode, SyntaxNode> replacement in replacements)
        {
            root = root.ReplaceNode(root.GetCurrentNode(replacement.Key)!, replacement.Value);
        }

        foreach (KeyValuePair<ClassDeclarationSyntax, ImportList> import in imports)
        {
            ClassDeclarationSyntax now = root.GetCurrentNode(import.Key)!;
            root = root.ReplaceNode(now, import.Value.AddTo(now));
        }

        return root;
    }

    // Instance code of a spindle's own class, in the part that has the constructor.
    private static ClassDeclarationSyntax? FindSpindle(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        for (SyntaxNode? outer = node; outer is not null; outer = outer.Parent)
        {
            if (outer is LocalFunctionStatementSyntax { Modifiers: var function } && Nodes.Has(function, SyntaxKind.StaticKeyword) ||
                outer is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && Nodes.Has(lambda, SyntaxKind.StaticKeyword) ||
                outer is MemberDeclarationSyntax { Modifiers: var member } and not TypeDeclarationSyntax && Nodes.Has(member, SyntaxKind.StaticKeyword))
            {
                return null;
            }

            if (outer is TypeDeclarationSyntax type)
            {
                return type is ClassDeclarationSyntax spindle && IsSpindle(spindle, model) && ImportList.CanExtend(spindle, model) ? spindle : null;
            }
        }

        return null;
    }

    private static bool IsSpindle(ClassDeclarationSyntax type, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(type) is { } symbol)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "SpindleAttribute", ContainingNamespace: { Name: "Spin", ContainingNamespace.IsGlobalNamespace: true } })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
