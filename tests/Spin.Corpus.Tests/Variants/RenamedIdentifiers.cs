using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Corpus.Tests.Variants;

/// <summary>Other names for locals, parameters, private fields and private methods.</summary>
internal sealed class RenamedIdentifiers() : Variant(nameof(RenamedIdentifiers))
{
    private const string Suffix = "Renamed";

    /// <inheritdoc/>
    private protected override SyntaxNode Rewrite(SyntaxNode root, SemanticModel model)
    {
        List<SyntaxToken> tokens = [.. root.DescendantTokens().Where(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && FindSymbol(token, model) is { } symbol && MayBeRenamed(symbol))];
        return root.ReplaceTokens(tokens, static (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, token.ValueText + Suffix, token.TrailingTrivia));
    }

    private static ISymbol? FindSymbol(SyntaxToken token, SemanticModel model)
    {
        if (token.Parent is IdentifierNameSyntax name)
        {
            SymbolInfo info = model.GetSymbolInfo(name);
            return info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetMemberGroup(name).FirstOrDefault();
        }

        return token.Parent is { } declaration ? model.GetDeclaredSymbol(declaration) : null;
    }

    // Parameters of delegates are names that matches use; those of records are properties.
    private static bool MayBeRenamed(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty && symbol switch
    {
        ILocalSymbol => true,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke, ContainingType.IsRecord: false } method } =>
            !method.IsImplicitlyDeclared,
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsImplicitlyDeclared: false } => true,
        IMethodSymbol { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary, IsPartialDefinition: false, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true } => true,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
        _ => false,
    };
}
