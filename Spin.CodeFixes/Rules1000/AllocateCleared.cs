namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1012: writes <c>new T[n]</c> for an array that nobody has cleared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AllocateCleared() : ReplacingCodeFix("SPIN1012")
{
    /// <inheritdoc/>
    private protected override ExpressionSyntax? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindCall(root, diagnostic) is { } call && call.ArgumentList.Arguments.Count > 0 && Element(call) is not (null or ArrayTypeSyntax) &&
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "AllocateUninitializedArray" }
            ? call
            : null;

    /// <inheritdoc/>
    private protected override ExpressionSyntax Replace(ExpressionSyntax expression, SyntaxNode? parent)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)expression;
        return SyntaxFactory.ParseExpression($"new {Element(call)}[{call.ArgumentList.Arguments[0].Expression}]");
    }

    private static TypeSyntax? Element(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [{ } type] } } => type,
        GenericNameSyntax { TypeArgumentList.Arguments: [{ } type] } => type,
        _ => null,
    };
}
