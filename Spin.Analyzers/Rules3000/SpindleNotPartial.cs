using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3019: a spindle, or a type around it, without <c>partial</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpindleNotPartial() : SpindleAnalyzer(Rules.SPIN3019_SpindleNotPartial)
{
    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol spindle = (INamedTypeSymbol)context.Symbol;
        if (!spindles.Contract.IsSpindle(spindle))
        {
            return;
        }

        for (INamedTypeSymbol? type = spindle; type is not null; type = type.ContainingType)
        {
            if (FindDeclaration(type, context) is { } declaration)
            {
                string what = SymbolEqualityComparer.Default.Equals(type, spindle)
                    ? $"Spindle '{type.Name}'"
                    : $"Type '{type.Name}', which contains spindle '{spindle.Name}',";
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3019_SpindleNotPartial, declaration.Identifier.GetLocation(), what));
            }
        }
    }

    // Where one part says partial and another does not, the compiler speaks already.
    private static TypeDeclarationSyntax? FindDeclaration(INamedTypeSymbol type, SymbolAnalysisContext context) =>
        type.DeclaringSyntaxReferences is [{ } reference] &&
        reference.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax declaration &&
        !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? declaration
            : null;
}
