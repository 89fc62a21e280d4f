namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1006: writes a cast, which is checked, for <c>Unsafe.As&lt;T&gt;(o)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CastChecked() : ReplacingCodeFix("SPIN1006")
{
    /// <inheritdoc/>
    private protected override ExpressionSyntax? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindCall(root, diagnostic) is { } call && TypeArgument(call) is not null && call.ArgumentList.Arguments.Count == 1 &&
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "As", TypeArguments.Length: 1 }
            ? call
            : null;

    /// <inheritdoc/>
    private protected override ExpressionSyntax Replace(ExpressionSyntax expression, SyntaxNode? parent)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)expression;
        ExpressionSyntax value = call.ArgumentList.Arguments[0].Expression.WithoutTrivia();
        bool isPlain = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax;
        CastExpressionSyntax cast = SyntaxFactory.CastExpression(TypeArgument(call)!.WithoutTrivia(), isPlain ? value : SyntaxFactory.ParenthesizedExpression(value));
        return parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(cast)
            : cast;
    }

    private static TypeSyntax? TypeArgument(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [{ } type] } } => type,
        GenericNameSyntax { TypeArgumentList.Arguments: [{ } type] } => type,
        _ => null,
    };
}
