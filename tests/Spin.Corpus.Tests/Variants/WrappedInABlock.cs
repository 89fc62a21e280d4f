using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each method's statements stand in a block of their own, each expression in one more.</summary>
internal sealed class WrappedInABlock() : Variant(nameof(WrappedInABlock))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model)
    {
        SyntaxNode inner = root.ReplaceNodes(
            root.DescendantNodes().OfType<ExpressionStatementSyntax>().Where(static statement => statement.Parent is BlockSyntax),
            static (_, statement) => SyntaxFactory.Block(statement));
        return inner.ReplaceNodes(
            inner.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.Body is not null),
            static (_, method) => method.WithBody(SyntaxFactory.Block(method.Body!)));
    }
}
