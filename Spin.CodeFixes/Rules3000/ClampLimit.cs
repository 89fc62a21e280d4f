using System.Globalization;
using Spin.Analyzers.Rules3000;

namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3012: asks for the event's longest limit, or for the level's where the event has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ClampLimit() : SpindleCodeFix("SPIN3012")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindExpression(root, diagnostic) is null || FindMaximum(diagnostic) is not { } maximum ? null :
        maximum > 0 ? $"Ask for {maximum.ToString(CultureInfo.InvariantCulture)} µs" : "Take the level's limit";

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, SyntaxNode> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ExpressionSyntax expression = FindExpression(root, diagnostic)!;
            changes[expression] = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(FindMaximum(diagnostic)!.Value)).WithTriviaFrom(expression);
        }

        return root.ReplaceNodes(changes.Keys, (original, _) => changes[original]);
    }

    private static ExpressionSyntax? FindExpression(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;

    private static int? FindMaximum(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(HandlerLimit.MaximumProperty, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int maximum) ? maximum : null;
}
