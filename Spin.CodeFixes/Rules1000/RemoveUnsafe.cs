using Microsoft.CodeAnalysis.Text;

namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1001: removes <c>unsafe</c> where nothing needs it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveUnsafe() : SpindleCodeFix("SPIN1001")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start) is { Parent: { } parent } keyword && keyword.IsKind(SyntaxKind.UnsafeKeyword) && !NeedsUnsafe(parent)
            ? "Remove 'unsafe'"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        List<TextChange> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SyntaxToken keyword = root.FindToken(diagnostic.Location.SourceSpan.Start);
            changes.Add(new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), ""));
        }

        return Nodes.Change(root, changes);
    }

    private static bool NeedsUnsafe(SyntaxNode node)
    {
        foreach (SyntaxNode inner in node.DescendantNodes())
        {
            if (inner.Kind() is SyntaxKind.PointerType or SyntaxKind.FunctionPointerType or SyntaxKind.AddressOfExpression or SyntaxKind.PointerIndirectionExpression or
                SyntaxKind.PointerMemberAccessExpression or SyntaxKind.FixedStatement or SyntaxKind.SizeOfExpression ||
                inner is FieldDeclarationSyntax field && Nodes.Has(field.Modifiers, SyntaxKind.FixedKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
