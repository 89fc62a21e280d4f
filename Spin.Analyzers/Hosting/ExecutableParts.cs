using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Analyzers.Hosting;

/// <summary>What of a declaration is executed: bodies, initialisers, default values, and what is passed to the constructor of a base.</summary>
internal static class ExecutableParts
{
    /// <summary>The parts of a declaration, without those of declarations in it.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="declared">What it declares: of several fields, the one.</param>
    internal static IEnumerable<SyntaxNode> Of(SyntaxNode declaration, ISymbol declared) => Candidates(declaration, declared).OfType<SyntaxNode>();

    private static IEnumerable<SyntaxNode?> Candidates(SyntaxNode declaration, ISymbol declared) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => [.. Defaults(constructor.ParameterList), constructor.Initializer, constructor.Body, constructor.ExpressionBody],
        BaseMethodDeclarationSyntax method => [.. Defaults(method.ParameterList), method.Body, method.ExpressionBody],
        AccessorDeclarationSyntax accessor => [accessor.Body, accessor.ExpressionBody],
        PropertyDeclarationSyntax property => [property.Initializer],
        IndexerDeclarationSyntax indexer => Defaults(indexer.ParameterList),
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Where(variable => Declares(variable, declared)).Select(static variable => variable.Initializer),
        EnumMemberDeclarationSyntax member => [member.EqualsValue],
        TypeDeclarationSyntax type => [.. Defaults(type.ParameterList), type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()],
        DelegateDeclarationSyntax type => Defaults(type.ParameterList),
        ArrowExpressionClauseSyntax or CompilationUnitSyntax => [declaration],
        _ => [],
    };

    private static bool Declares(VariableDeclaratorSyntax variable, ISymbol declared) =>
        declared.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == variable.SyntaxTree && reference.Span == variable.Span);

    private static IEnumerable<SyntaxNode?> Defaults(BaseParameterListSyntax? parameters) => parameters is null ? [] : parameters.Parameters.Select(static parameter => parameter.Default);
}
