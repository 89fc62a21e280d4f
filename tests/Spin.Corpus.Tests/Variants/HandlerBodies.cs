using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Finds and replaces the bodies of handlers and guards.</summary>
internal static class HandlerBodies
{
    /// <summary>Whether a method is a handler, or the guard of one.</summary>
    internal static bool IsHandlerOrGuard(MethodDeclarationSyntax method) =>
        (method.Body is not null || method.ExpressionBody is not null) && method.TypeParameterList is null && !method.Modifiers.Any(SyntaxKind.AsyncKeyword) &&
        (IsHandler(method) || method.Parent is TypeDeclarationSyntax type && type.Members.OfType<MethodDeclarationSyntax>().Any(other => IsHandler(other) && IsGuardedBy(other, method.Identifier.ValueText)));

    /// <summary>Whether a method has <c>[Handles]</c>.</summary>
    internal static bool IsHandler(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Any(static attribute => attribute.Name is GenericNameSyntax { Identifier.ValueText: "Handles" });

    /// <summary>The body as a block.</summary>
    internal static BlockSyntax BlockOf(MethodDeclarationSyntax method) => method.Body ?? SyntaxFactory.Block(
        ReturnsNothing(method)
            ? SyntaxFactory.ExpressionStatement(method.ExpressionBody!.Expression)
            : SyntaxFactory.ReturnStatement(method.ExpressionBody!.Expression));

    /// <summary>Calls a function of the same parameters.</summary>
    internal static StatementSyntax Forward(MethodDeclarationSyntax method, string name)
    {
        InvocationExpressionSyntax call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.IdentifierName(name),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(method.ParameterList.Parameters.Select(Pass))));
        return ReturnsNothing(method) ? SyntaxFactory.ExpressionStatement(call) : SyntaxFactory.ReturnStatement(call);
    }

    /// <summary>The same method with another body.</summary>
    internal static MethodDeclarationSyntax WithBlock(MethodDeclarationSyntax method, BlockSyntax block) =>
        method.WithBody(block).WithExpressionBody(null).WithSemicolonToken(default);

    /// <summary>Whether a method returns nothing.</summary>
    internal static bool ReturnsNothing(MethodDeclarationSyntax method) => method.ReturnType is PredefinedTypeSyntax { Keyword.ValueText: "void" };

    private static bool IsGuardedBy(MethodDeclarationSyntax handler, string guard) => handler.AttributeLists
        .SelectMany(static list => list.DescendantNodes().OfType<AttributeArgumentSyntax>())
        .Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "Guard" && argument.Expression.DescendantTokens().Any(token => token.ValueText == guard));

    private static ArgumentSyntax Pass(ParameterSyntax parameter)
    {
        SyntaxToken kind = parameter.Modifiers.FirstOrDefault(static modifier =>
            modifier.Kind() is SyntaxKind.InKeyword or SyntaxKind.RefKeyword or SyntaxKind.OutKeyword);
        return SyntaxFactory.Argument(null, kind, SyntaxFactory.IdentifierName(parameter.Identifier.ValueText));
    }
}
