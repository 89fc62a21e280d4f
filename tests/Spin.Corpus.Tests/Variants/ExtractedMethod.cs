using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each handler and guard calls a private method that does what it did.</summary>
internal sealed class ExtractedMethod() : Variant(nameof(ExtractedMethod))
{
    private const string Suffix = "Extracted";

    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(static type => type.Members.OfType<MethodDeclarationSyntax>().Any(HandlerBodies.IsHandlerOrGuard)),
        static (original, type) =>
        {
            MethodDeclarationSyntax[] handlers = [.. original.Members.OfType<MethodDeclarationSyntax>().Where(HandlerBodies.IsHandlerOrGuard)];
            TypeDeclarationSyntax rewritten = type.ReplaceNodes(
                type.Members.OfType<MethodDeclarationSyntax>().Where(method => handlers.Any(handler => handler.Identifier.ValueText == method.Identifier.ValueText)),
                static (_, method) => HandlerBodies.WithBlock(method, SyntaxFactory.Block(HandlerBodies.Forward(method, method.Identifier.ValueText + Suffix))));
            return rewritten.AddMembers([.. handlers.Select(Extract)]);
        });

    private static MemberDeclarationSyntax Extract(MethodDeclarationSyntax method) => method
        .WithAttributeLists(default)
        .WithIdentifier(SyntaxFactory.Identifier(method.Identifier.ValueText + Suffix));
}
