using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Contract;

/// <summary>
/// Every attribute that is written anywhere: on types and members, but on modules, results, parameters, lambdas and local functions too,
/// under whatever alias.
/// </summary>
internal static class AttributeUses
{
    /// <summary>Visits each attribute with its class.</summary>
    internal static void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles, Action<SyntaxNodeAnalysisContext, AttributeSyntax, INamedTypeSymbol> visit) =>
        context.RegisterSyntaxNodeAction(
            node =>
            {
                AttributeSyntax attribute = (AttributeSyntax)node.Node;
                if (spindles.Attributes.Find(attribute, node.SemanticModel, node.CancellationToken) is { TypeKind: not TypeKind.Error } type)
                {
                    visit(node, attribute, type.OriginalDefinition);
                }
            },
            SyntaxKind.Attribute);

    /// <summary>Whether a type is of a namespace and has one of the names.</summary>
    internal static bool Is(INamedTypeSymbol type, string name, params string[] space) => type.Name == name && Namespaces.IsIn(type, space);
}
