namespace Spin.CodeFixes.Rules4000;

/// <summary>
/// SPIN4007, SPIN4011: replaces ambient authority, and starting threads and tasks, by the service that grants it, and asks for the service in the spindle's constructor where it
/// is not yet asked for.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ImportService() : SpindleCodeFix("SPIN4007", "SPIN4011")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Spindles.FindAround(root, diagnostic, model) is not null && AmbientUse.Find(root, diagnostic, model) is { } use
            ? $"Import '{use.Service}' and use {use.Member}"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<ClassDeclarationSyntax, ImportList> imports = [];
        Dictionary<SyntaxNode, SyntaxNode> replacements = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ClassDeclarationSyntax spindle = Spindles.FindAround(root, diagnostic, model)!;
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
}
