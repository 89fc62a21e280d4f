using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each <c>if</c> asks for the contrary and has its branches the other way round.</summary>
internal sealed class SwappedBranches() : Variant(nameof(SwappedBranches))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<IfStatementSyntax>(),
        static (_, statement) => statement
            .WithCondition(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(statement.Condition)))
            .WithStatement(statement.Else?.Statement is { } otherwise ? SyntaxFactory.Block(otherwise) : SyntaxFactory.Block())
            .WithElse(SyntaxFactory.ElseClause(SyntaxFactory.Block(statement.Statement))));
}
