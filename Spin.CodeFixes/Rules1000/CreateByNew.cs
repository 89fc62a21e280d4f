namespace Spin.CodeFixes.Rules1000;

/// <summary>SPIN1008: writes <c>new T()</c> for <c>Activator.CreateInstance&lt;T&gt;()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CreateByNew() : ReplacingCodeFix("SPIN1008")
{
    /// <inheritdoc/>
    private protected override ExpressionSyntax? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindCall(root, diagnostic) is { ArgumentList.Arguments.Count: 0 } call && Type(call) is not null &&
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "CreateInstance", ContainingType.Name: "Activator", TypeArguments: [{ } type] } && CanBeCreated(type)
            ? call
            : null;

    /// <inheritdoc/>
    private protected override ExpressionSyntax Replace(ExpressionSyntax expression, SyntaxNode? parent) => SyntaxFactory.ObjectCreationExpression(
        SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
        Type((InvocationExpressionSyntax)expression)!.WithoutTrivia(),
        SyntaxFactory.ArgumentList(),
        null);

    private static TypeSyntax? Type(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [{ } type] } } => type,
        GenericNameSyntax { TypeArgumentList.Arguments: [{ } type] } => type,
        _ => null,
    };

    private static bool CanBeCreated(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.HasConstructorConstraint || parameter.HasValueTypeConstraint;
        }

        if (type is INamedTypeSymbol { IsAbstract: false } named)
        {
            foreach (IMethodSymbol constructor in named.InstanceConstructors)
            {
                if (constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
