using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3019: a spindle, or a type around it, without <c>partial</c>.</summary>
public sealed class SpindleNotPartial() : SpindleRule(Rules.SPIN3019_SpindleNotPartial)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (FindSpindle(type, spindles.Contract) is { } spindle && FindDeclaration(type, context) is { } declaration)
        {
            string what = SymbolEqualityComparer.Default.Equals(type, spindle)
                ? $"Spindle '{type.Name}'"
                : $"Type '{type.Name}', which contains spindle '{spindle.Name}',";
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN3019_SpindleNotPartial, declaration.Identifier.GetLocation(), what));
        }
    }

    // The type itself, or a spindle inside it.
    private static INamedTypeSymbol? FindSpindle(INamedTypeSymbol type, ContractTypes contract)
    {
        if (contract.IsSpindle(type))
        {
            return type;
        }

        foreach (INamedTypeSymbol inner in type.GetTypeMembers())
        {
            if (FindSpindle(inner, contract) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Where one part says partial and another does not, the compiler speaks already.
    private static TypeDeclarationSyntax? FindDeclaration(INamedTypeSymbol type, SymbolAnalysisContext context) =>
        type.DeclaringSyntaxReferences is [{ } reference] &&
        reference.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax declaration &&
        !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? declaration
            : null;
}
