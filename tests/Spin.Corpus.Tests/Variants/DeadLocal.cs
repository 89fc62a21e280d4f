using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each method begins with a local that means nothing.</summary>
internal sealed class DeadLocal() : Variant(nameof(DeadLocal))
{
    private static readonly StatementSyntax s_local = SyntaxFactory.ParseStatement("int deadLocal = 1; ");

    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.Body is not null || HandlerBodies.IsHandlerOrGuard(method)),
        static (_, method) => HandlerBodies.WithBlock(method, SyntaxFactory.Block(HandlerBodies.BlockOf(method).Statements.Insert(0, s_local))));
}
