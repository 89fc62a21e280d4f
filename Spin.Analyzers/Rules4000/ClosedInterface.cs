using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4010: a type that takes the place of the kernel: implements a right, or derives from what an image generates.</summary>
public sealed class ClosedInterface() : SpindleRule(Rules.SPIN4010_ClosedInterface)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, spindles), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (SpindleCompilation.IsGenerated(type))
        {
            return;
        }

        ContractTypes contract = spindles.Contract;
        foreach (INamedTypeSymbol implemented in type.Interfaces)
        {
            if (IsForeign(implemented, spindles) && contract.IsCapability(implemented) && !contract.IsPort(implemented))
            {
                Report(context, type, implemented, "a right is what the kernel gives, so hold it in a field and export an interface of your own");
            }
        }

        // SPIN3014 speaks of tables.
        if (type.BaseType is { } ancestor && IsForeign(ancestor, spindles) && !ContractTypes.DerivesFrom(ancestor, contract.EventTable) &&
            (contract.IsInternalToKernel(ancestor) || ContractTypes.DerivesFrom(ancestor, contract.Installation)))
        {
            Report(context, type, ancestor, "each has exactly one class, which an image generates");
        }
    }

    private static bool IsForeign(INamedTypeSymbol type, SpindleCompilation spindles) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, spindles.Compilation.Assembly);

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, INamedTypeSymbol closed, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN4010_ClosedInterface, type.Locations[0], type.Name, closed.Name, remedy));
}
