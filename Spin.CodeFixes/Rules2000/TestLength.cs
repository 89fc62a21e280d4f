using System.Globalization;
using Spin.Analyzers.Rules2000;

namespace Spin.CodeFixes.Rules2000;

/// <summary>SPIN2014: tests the length of a payload before the guard's condition reads it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TestLength() : SpindleCodeFix("SPIN2014")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindNeeded(diagnostic) is { } needed && FindCondition(root, diagnostic) is not null && FindPlace(root, diagnostic) is { } place
            ? $"Test '{place}.Length >= {needed.ToString(CultureInfo.InvariantCulture)}' first"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        // One test of a place for all that a condition reads of it.
        Dictionary<ExpressionSyntax, SortedDictionary<string, int>> tests = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ExpressionSyntax condition = FindCondition(root, diagnostic)!;
            if (!tests.TryGetValue(condition, out SortedDictionary<string, int>? lengths))
            {
                tests.Add(condition, lengths = new(System.StringComparer.Ordinal));
            }

            string place = FindPlace(root, diagnostic)!;
            int needed = FindNeeded(diagnostic)!.Value;
            lengths[place] = lengths.TryGetValue(place, out int known) ? System.Math.Max(known, needed) : needed;
        }

        return root.ReplaceNodes(tests.Keys, (original, condition) => Write(tests[original], condition).WithTriviaFrom(condition).Laid());
    }

    private static ExpressionSyntax Write(SortedDictionary<string, int> tests, ExpressionSyntax condition)
    {
        bool binds = condition is BinaryExpressionSyntax { OperatorToken.Text: not ("||" or "??" or "|" or "^") } or IsPatternExpressionSyntax or
            InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or ElementAccessExpressionSyntax;
        string text = condition.WithoutTrivia().ToFullString();
        text = binds ? text : $"({text})";
        foreach (KeyValuePair<string, int> test in tests)
        {
            text = $"{test.Key}.Length >= {test.Value.ToString(CultureInfo.InvariantCulture)} && {text}";
        }

        return SyntaxFactory.ParseExpression(text);
    }

    // What the guard returns.
    private static ExpressionSyntax? FindCondition(SyntaxNode root, Diagnostic diagnostic)
    {
        for (SyntaxNode? node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true); node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is ExpressionSyntax && node.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } or ReturnStatementSyntax)
            {
                return node as ExpressionSyntax;
            }
        }

        return null;
    }

    private static string? FindPlace(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations is [{ } place, ..] ? root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).ToString() : null;

    private static int? FindNeeded(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(GuardFault.NeededProperty, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int needed) ? needed : null;
}
