using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each partial type that stands in a namespace has its methods in a second part.</summary>
internal sealed class SplitPartial() : Variant(nameof(SplitPartial))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Where(static space => space.Members.Any(IsSplit)),
        static (_, space) => space.WithMembers(SyntaxFactory.List(space.Members
            .Select(static member => IsSplit(member) ? FirstPart((TypeDeclarationSyntax)member) : member)
            .Concat(space.Members.Where(IsSplit).Select(SecondPart)))));

    private static bool IsSplit(MemberDeclarationSyntax member) =>
        member is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword) && type.Members.Any(static inner => inner is MethodDeclarationSyntax);

    private static TypeDeclarationSyntax FirstPart(TypeDeclarationSyntax type) =>
        type.WithMembers(SyntaxFactory.List(type.Members.Where(static member => member is not MethodDeclarationSyntax)));

    private static MemberDeclarationSyntax SecondPart(MemberDeclarationSyntax member) => ((TypeDeclarationSyntax)member)
        .WithAttributeLists(default)
        .WithParameterList(null)
        .WithBaseList(null)
        .WithConstraintClauses(default)
        .WithMembers(SyntaxFactory.List(((TypeDeclarationSyntax)member).Members.Where(static inner => inner is MethodDeclarationSyntax)));
}
