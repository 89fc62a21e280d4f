using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Generators.Parsing;

namespace Spin.Generators.Analysis;

/// <summary>SPIN3013: an event for which no companions can be generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventShapeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SPIN3013_EventShape];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Delegate &&
            AttributeReader.Find(type, ContractNames.Event) is { } attribute &&
            EventShape.Judge(type, attribute) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN3013_EventShape, type.Locations[0], type.Name, problem));
        }
    }
}
