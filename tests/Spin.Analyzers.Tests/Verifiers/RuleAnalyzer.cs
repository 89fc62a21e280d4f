using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>Runs one rule as the package's analyzer runs all of them.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
#pragma warning disable RS1001, RS1036 // no compiler loads it
internal sealed class RuleAnalyzer<TRule> : DiagnosticAnalyzer
    where TRule : SpindleRule, new()
{
    private readonly SpindleAnalyzer _analyzer = new([new TRule()]);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _analyzer.SupportedDiagnostics;

    /// <inheritdoc/>
#pragma warning disable RS1025, RS1026 // the analyzer says both
    public override void Initialize(AnalysisContext context) => _analyzer.Initialize(context);
}
