using Microsoft.CodeAnalysis.Text;

namespace Spin.CodeFixes.Rules9000;

/// <summary>SPIN9001, SPIN9004: removes <c>#nullable disable</c>, and safety rules from <c>#pragma warning disable</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveDirective() : SpindleCodeFix("SPIN9001", "SPIN9004")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) => Find(root, diagnostic) switch
    {
        NullableDirectiveTriviaSyntax => "Remove '#nullable disable'",
        PragmaWarningDirectiveTriviaSyntax => "Remove the suppression",
        _ => null,
    };

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<DirectiveTriviaSyntax, List<TextSpan>> found = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            DirectiveTriviaSyntax directive = Find(root, diagnostic)!;
            if (!found.TryGetValue(directive, out List<TextSpan>? spans))
            {
                found.Add(directive, spans = []);
            }

            spans.Add(diagnostic.Location.SourceSpan);
        }

        SourceText text = root.SyntaxTree.GetText(token);
        List<TextChange> changes = [];
        foreach (KeyValuePair<DirectiveTriviaSyntax, List<TextSpan>> entry in found)
        {
            changes.Add(Remove(entry.Key, entry.Value, text));
        }

        return Nodes.Change(root, changes);
    }

    private static DirectiveTriviaSyntax? Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true).FirstAncestorOrSelf<DirectiveTriviaSyntax>();

    private static TextChange Remove(DirectiveTriviaSyntax directive, List<TextSpan> spans, SourceText text)
    {
        if (directive is PragmaWarningDirectiveTriviaSyntax pragma)
        {
            List<string> kept = [];
            foreach (ExpressionSyntax code in pragma.ErrorCodes)
            {
                if (!spans.Contains(code.Span))
                {
                    kept.Add(code.ToString());
                }
            }

            if (kept.Count > 0)
            {
                return new TextChange(TextSpan.FromBounds(pragma.ErrorCodes[0].SpanStart, pragma.ErrorCodes[pragma.ErrorCodes.Count - 1].Span.End), string.Join(", ", kept));
            }
        }

        return new TextChange(text.Lines.GetLineFromPosition(directive.SpanStart).SpanIncludingLineBreak, "");
    }
}
