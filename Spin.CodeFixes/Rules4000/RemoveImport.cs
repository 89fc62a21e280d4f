using Microsoft.CodeAnalysis.Text;

namespace Spin.CodeFixes.Rules4000;

/// <summary>SPIN4008: removes a parameter of a spindle's constructor that is not used, with the field that keeps it and its documentation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveImport() : SpindleCodeFix("SPIN4008")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<ParameterSyntax>(root, diagnostic) is { } parameter && UnusedImport.Find(parameter, model) is not null
            ? $"Remove '{parameter.Identifier.ValueText}'"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<ParameterListSyntax, List<ParameterSyntax>> lists = [];
        List<TextChange> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ParameterSyntax parameter = Nodes.Find<ParameterSyntax>(root, diagnostic)!;
            ParameterListSyntax list = (ParameterListSyntax)parameter.Parent!;
            if (!lists.TryGetValue(list, out List<ParameterSyntax>? removed))
            {
                lists.Add(list, removed = []);
            }

            removed.Add(parameter);
            foreach (TextSpan span in UnusedImport.Find(parameter, model)!)
            {
                changes.Add(new TextChange(span, ""));
            }
        }

        foreach (KeyValuePair<ParameterListSyntax, List<ParameterSyntax>> entry in lists)
        {
            changes.Add(new TextChange(entry.Key.Span, Write(entry.Key, entry.Value)));
        }

        return Nodes.Change(root, changes);
    }

    private static string Write(ParameterListSyntax list, List<ParameterSyntax> removed)
    {
        List<string> kept = [];
        foreach (ParameterSyntax parameter in list.Parameters)
        {
            if (!removed.Contains(parameter))
            {
                kept.Add(parameter.ToString());
            }
        }

        return kept.Count == 0 && list.Parent is TypeDeclarationSyntax ? "" : "(" + string.Join(", ", kept) + ")";
    }
}
