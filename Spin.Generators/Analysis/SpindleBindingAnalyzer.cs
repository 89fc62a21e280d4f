using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Generators.Models;
using Spin.Generators.Parsing;

namespace Spin.Generators.Analysis;

/// <summary>SPIN3005 and SPIN3020: matches and names for which a spindle's binding cannot be generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpindleBindingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.SPIN3005_Match, Rules.SPIN3020_BindingName];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(static symbol => AnalyzeSpindle(symbol), SymbolKind.NamedType);
        context.RegisterSymbolAction(static symbol => AnalyzeMatches(symbol), SymbolKind.Method);
    }

    private static void AnalyzeSpindle(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (AttributeReader.Find(type, ContractNames.Spindle) is not null && SpindleShape.HasOwnBinding(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN3020_BindingName, type.Locations[0], type.Name));
        }
    }

    private static void AnalyzeMatches(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (AttributeReader.Find(method, ContractNames.Match) is null &&
            AttributeReader.Find(method, ContractNames.MatchRange) is null && AttributeReader.Find(method, ContractNames.MatchPrefix) is null)
        {
            return;
        }

        foreach (AttributeData attribute in method.GetAttributes().Where(static attribute => AttributeReader.Is(attribute, ContractNames.Handles)))
        {
            if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol type] } && EventParser.Parse(type) is { } model &&
                MatchParser.Parse(method, model, out System.Collections.Generic.List<MatchModel> _, out System.Collections.Generic.List<RangeModel> _) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN3005_Match, method.Locations[0], method.Name, problem));
            }
        }
    }
}
