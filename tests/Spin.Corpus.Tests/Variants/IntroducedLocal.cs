using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each result is put into a local before it is returned.</summary>
internal sealed class IntroducedLocal() : Variant(nameof(IntroducedLocal))
{
    private const string Name = "introduced";

    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<ReturnStatementSyntax>().Where(statement => statement.Expression is { } value and not RefExpressionSyntax && statement.Parent is BlockSyntax && HasType(value, model)),
        static (_, statement) => SyntaxFactory.Block(
            SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
                SyntaxFactory.IdentifierName("var"),
                SyntaxFactory.SingletonSeparatedList(SyntaxFactory.VariableDeclarator(SyntaxFactory.Identifier(Name), null, SyntaxFactory.EqualsValueClause(statement.Expression!.WithoutTrivia()))))),
            SyntaxFactory.ReturnStatement(SyntaxFactory.IdentifierName(Name))));

    private static bool HasType(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value) is { Type: { TypeKind: not TypeKind.Error } type } info && SymbolEqualityComparer.Default.Equals(type, info.ConvertedType);
}
