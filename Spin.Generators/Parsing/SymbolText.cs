using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Symbols as the text that generated code needs.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat s_reference = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_fullName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>A type with <c>global::</c> before its namespace.</summary>
    internal static string Reference(ITypeSymbol type) => type.ToDisplayString(s_reference);

    /// <summary>A type with its namespace.</summary>
    internal static string FullName(ITypeSymbol type) => type.ToDisplayString(s_fullName);

    /// <summary>A namespace; empty for the global one.</summary>
    internal static string Namespace(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    /// <summary>A name that is no keyword.</summary>
    internal static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    private static bool IsRewritable(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (FullName(implemented.OriginalDefinition) == ContractNames.Rewritable)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parameters of a method.</summary>
    internal static IEnumerable<ParameterModel> Parameters(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string passing = parameter.RefKind switch
            {
                RefKind.In => "in ",
                RefKind.RefReadOnlyParameter => "in ",
                RefKind.Ref => "ref ",
                _ => "",
            };
            string declared = parameter.RefKind == RefKind.RefReadOnlyParameter ? "ref readonly " : passing;
            string scope = parameter.ScopedKind == ScopedKind.None ? "" : "scoped ";
            yield return new ParameterModel(Identifier(parameter.Name), Reference(parameter.Type), scope + declared, passing)
            {
                IsRewritable = IsRewritable(parameter.Type),
            };
        }
    }
}
