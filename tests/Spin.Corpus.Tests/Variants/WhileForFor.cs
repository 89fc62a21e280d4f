using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each <c>for</c> without a <c>continue</c> becomes a <c>while</c> in a block of its own.</summary>
internal sealed class WhileForFor() : Variant(nameof(WhileForFor))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<ForStatementSyntax>().Where(static loop => !loop.DescendantNodes().OfType<ContinueStatementSyntax>().Any()),
        static (_, loop) =>
        {
            StatementSyntax body = SyntaxFactory.Block(SyntaxFactory.List(
                [loop.Statement, .. loop.Incrementors.Select(static step => SyntaxFactory.ExpressionStatement(step.WithoutTrivia()))]));
            WhileStatementSyntax turned = SyntaxFactory.WhileStatement(
                loop.Condition ?? SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression), body);
            return loop.Declaration is { } declaration
                ? SyntaxFactory.Block(SyntaxFactory.LocalDeclarationStatement(declaration.WithoutTrivia()), turned)
                : SyntaxFactory.Block(SyntaxFactory.List(
                    [.. loop.Initializers.Select(static first => (StatementSyntax)SyntaxFactory.ExpressionStatement(first.WithoutTrivia())), turned]));
        });
}
