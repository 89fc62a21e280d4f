using Microsoft.CodeAnalysis.Text;

namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1010, SPIN1012, SPIN1013, SPIN1018, SPIN9004: removes an attribute that a spindle may not carry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveAttribute() : SpindleCodeFix("SPIN1010", "SPIN1012", "SPIN1013", "SPIN1018", "SPIN9004")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Find(root, diagnostic) is { } attribute ? $"Remove '{attribute.Name}'" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<AttributeListSyntax, List<AttributeSyntax>> removed = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            AttributeSyntax attribute = Find(root, diagnostic)!;
            AttributeListSyntax list = (AttributeListSyntax)attribute.Parent!;
            if (!removed.TryGetValue(list, out List<AttributeSyntax>? attributes))
            {
                removed.Add(list, attributes = []);
            }

            attributes.Add(attribute);
        }

        List<TextChange> changes = [];
        foreach (KeyValuePair<AttributeListSyntax, List<AttributeSyntax>> entry in removed)
        {
            changes.Add(Remove(entry.Key, entry.Value));
        }

        return Nodes.Change(root, changes);
    }

    private static AttributeSyntax? Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan) is { } node
            ? node as AttributeSyntax ?? (node.Parent is AttributeSyntax { } attribute && attribute.Span == diagnostic.Location.SourceSpan ? attribute : null)
            : null;

    private static TextChange Remove(AttributeListSyntax list, List<AttributeSyntax> removed)
    {
        List<string> kept = [];
        foreach (AttributeSyntax attribute in list.Attributes)
        {
            if (!removed.Contains(attribute))
            {
                kept.Add(attribute.ToString());
            }
        }

        if (kept.Count > 0)
        {
            return new TextChange(
                TextSpan.FromBounds(list.Attributes[0].SpanStart, list.Attributes[list.Attributes.Count - 1].Span.End), string.Join(", ", kept));
        }

        // What precedes the list stays: it documents the member. What follows it moves up, unless there is a remark in between.
        SyntaxToken next = list.GetLastToken().GetNextToken();
        bool isOfMember = list.Target?.Identifier.ValueText is not ("assembly" or "module");
        return new TextChange(
            TextSpan.FromBounds(list.SpanStart, isOfMember && Nodes.IsBlank(next.LeadingTrivia) ? next.SpanStart : list.FullSpan.End), "");
    }
}
