using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each handler and guard calls a function inside itself that does what it did.</summary>
internal sealed class WrappedInLocalFunction() : Variant(nameof(WrappedInLocalFunction))
{
    private const string Name = "Wrapped";

    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(HandlerBodies.IsHandlerOrGuard),
        static (_, method) => HandlerBodies.WithBlock(method, SyntaxFactory.Block(
            HandlerBodies.Forward(method, Name),
            SyntaxFactory.LocalFunctionStatement(method.ReturnType.WithoutTrivia(), Name)
                .WithParameterList(method.ParameterList)
                .WithModifiers(method.Modifiers.Any(SyntaxKind.StaticKeyword) ? SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.StaticKeyword)) : default)
                .WithBody(HandlerBodies.BlockOf(method)))));
}
