using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each method with an expression for a body has a block.</summary>
internal sealed class BlockBodies() : Variant(nameof(BlockBodies))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.ExpressionBody is { Expression: not (ThrowExpressionSyntax or RefExpressionSyntax) }),
        static (_, method) => HandlerBodies.WithBlock(method, HandlerBodies.BlockOf(method)));
}
