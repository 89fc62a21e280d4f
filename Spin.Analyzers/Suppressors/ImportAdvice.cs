using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Suppressors;

/// <summary>A parameter of a spindle's constructor that is not read is an import that is not needed: SPIN4008 says so, with a fix.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImportAdvice() : SpindleSuppressor(new SuppressionDescriptor("SPS0004", "CS9113", "SPIN4008 speaks of imports that are not used"))
{
    /// <inheritdoc/>
    private protected override bool DoesNotHold(ISymbol symbol, SpindleCompilation spindles) =>
        symbol is IParameterSymbol { ContainingType: { } type, Type: INamedTypeSymbol service } && spindles.Contract.IsSpindle(type) && spindles.Contract.IsCapability(service);
}
