using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1014: a finalizer.</summary>
public sealed class Finalizer() : SpindleRule(Rules.SPIN1014_Finalizer)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(
            static symbol =>
            {
                if (symbol.Symbol is IMethodSymbol { MethodKind: MethodKind.Destructor } finalizer)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.SPIN1014_Finalizer, finalizer.Locations[0], finalizer.ContainingType.Name));
                }
            },
            SymbolKind.Method);
}
