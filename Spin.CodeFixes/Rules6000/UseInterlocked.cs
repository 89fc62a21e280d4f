namespace Spin.CodeFixes.Rules6000;

/// <summary>SPIN6003: makes an increment, decrement, addition, subtraction, <c>&amp;=</c> or <c>|=</c> one step of <c>Interlocked</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseInterlocked() : SpindleCodeFix("SPIN6003")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindUpdate(root, diagnostic) is { } update && Write(update, model) is not null ? "Use Interlocked" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, SyntaxNode> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ExpressionSyntax update = FindUpdate(root, diagnostic)!;
            changes[update] = SyntaxFactory.ParseExpression(Write(update, model)!).WithTriviaFrom(update).Laid();
        }

        return root.ReplaceNodes(changes.Keys, (original, _) => changes[original]);
    }

    private static ExpressionSyntax? FindUpdate(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;

    private static string? Write(ExpressionSyntax update, SemanticModel model)
    {
        string type = Nodes.ThreadingType("Interlocked", model, update.SpanStart);
        bool isStatement = update.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or ForStatementSyntax or LambdaExpressionSyntax;
        return update switch
        {
            PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } prefix when IsCounted(prefix.Operand, model) => Step(type, prefix.Operand, prefix.OperatorToken.Text),
            PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } postfix when IsCounted(postfix.Operand, model) =>
                isStatement ? Step(type, postfix.Operand, postfix.OperatorToken.Text) :
                postfix.Parent is EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax
                    ? $"{Step(type, postfix.Operand, postfix.OperatorToken.Text)} {(postfix.OperatorToken.Text == "++" ? "- 1" : "+ 1")}"
                    : null,
            AssignmentExpressionSyntax assignment when IsCounted(assignment.Left, model) => assignment.OperatorToken.Text switch
            {
                "+=" => Call(type, "Add", assignment.Left, assignment.Right.ToString()),
                "-=" => Call(type, "Add", assignment.Left, assignment.Right is IdentifierNameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax ? "-" + assignment.Right : $"-({assignment.Right})"),
                "|=" when isStatement => Call(type, "Or", assignment.Left, assignment.Right.ToString()),
                "&=" when isStatement => Call(type, "And", assignment.Left, assignment.Right.ToString()),
                _ => null,
            },
            _ => null,
        };
    }

    private static string Step(string type, ExpressionSyntax place, string operation) => $"{type}.{(operation == "++" ? "Increment" : "Decrement")}(ref {place})";

    private static string Call(string type, string member, ExpressionSyntax place, string value) => $"{type}.{member}(ref {place}, {value})";

    // What Interlocked can count, in a variable that can be passed by reference.
    private static bool IsCounted(ExpressionSyntax place, SemanticModel model) =>
        model.GetTypeInfo(place).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64 &&
        model.GetSymbolInfo(place).Symbol is IFieldSymbol or IParameterSymbol;
}
