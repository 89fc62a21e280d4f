using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Each comparison of numbers has its sides the other way round.</summary>
internal sealed class SwappedOperands() : Variant(nameof(SwappedOperands))
{
    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        root.DescendantNodes().OfType<BinaryExpressionSyntax>().Where(comparison => Mirror(comparison.Kind()) is not null && IsNumber(comparison.Left, model) && IsNumber(comparison.Right, model)),
        static (_, comparison) => SyntaxFactory.BinaryExpression(
            Mirror(comparison.Kind())!.Value, SyntaxFactory.ParenthesizedExpression(comparison.Right.WithoutTrivia()), SyntaxFactory.ParenthesizedExpression(comparison.Left.WithoutTrivia())));

    private static bool IsNumber(ExpressionSyntax operand, SemanticModel model) =>
        model.GetTypeInfo(operand).Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double };

    private static SyntaxKind? Mirror(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => kind,
        SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanOrEqualExpression,
        _ => null,
    };
}
