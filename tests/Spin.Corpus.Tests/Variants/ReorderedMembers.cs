using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each type has its methods and nested types first and in the opposite order; fields stay in theirs, which their initialisers follow.</summary>
internal sealed class ReorderedMembers() : Variant(nameof(ReorderedMembers))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(static type => type.Members.Count(Moves) > 1),
        static (_, type) => type.WithMembers(SyntaxFactory.List((IEnumerable<MemberDeclarationSyntax>)
            [.. type.Members.Where(Moves).Reverse(), .. type.Members.Where(static member => !Moves(member))])));

    private static bool Moves(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax or TypeDeclarationSyntax or DelegateDeclarationSyntax;
}
