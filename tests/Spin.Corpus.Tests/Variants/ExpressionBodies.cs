using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each method whose block has one statement, an expression or a return, has an expression for a body.</summary>
internal sealed class ExpressionBodies() : Variant(nameof(ExpressionBodies))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => Find(method) is not null),
        static (_, method) => method
            .WithBody(null)
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(Find(method)!.WithoutTrivia()))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)));

    private static ExpressionSyntax? Find(MethodDeclarationSyntax method) => method.Body?.Statements is [{ } only]
        ? (only as ExpressionStatementSyntax)?.Expression ?? (only as ReturnStatementSyntax)?.Expression
        : null;
}
