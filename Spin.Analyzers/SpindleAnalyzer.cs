using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Hosting;

namespace Spin.Analyzers;

/// <summary>
/// The one analyzer of the package, which runs every rule: what the compiler does for each analyzer, symbol and operation it then does
/// once instead of once for each rule. Runs concurrently, sees generated code too (or a generated header would switch safety off), and
/// does nothing in a compilation without spindles.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpindleAnalyzer : DiagnosticAnalyzer
{
    private static readonly Lazy<ImmutableArray<SpindleRule>> s_all = new(static () =>
    [
        .. typeof(SpindleRule).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(SpindleRule).IsAssignableFrom(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (SpindleRule)Activator.CreateInstance(type)),
    ]);

    private readonly ImmutableArray<SpindleRule> _rules;

    /// <summary>Runs every rule of the package.</summary>
    public SpindleAnalyzer() : this(s_all.Value)
    {
    }

    /// <summary>Runs some rules.</summary>
    internal SpindleAnalyzer(IEnumerable<SpindleRule> rules)
    {
        _rules = [.. rules];
        SupportedDiagnostics = [.. _rules.Select(static rule => rule.Descriptor)];
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (SpindleCompilation.Find(start.Compilation, start.Options) is { } spindles)
            {
                RuleActions actions = new(start);
                spindles.Bodies.Register(actions);
                spindles.Attributes.Register(actions);
                spindles.Roots.Register(actions);
                RuleTimes? times = RuleTimes.Listening;
                if (times is not null)
                {
                    SharedAnalysis.Register(new TimedActions(actions, SharedAnalysis.Name, times), spindles);
                }

                foreach (SpindleRule rule in _rules)
                {
                    rule.Register(times is null ? actions : new TimedActions(actions, rule.GetType().Name, times), spindles);
                }

                ReleaseWhatWasJudged(actions, spindles);
                actions.Register();
            }
        });
    }

    // After all rules, whose ends of types come in the order in which they are registered.
    private static void ReleaseWhatWasJudged(RuleActions actions, SpindleCompilation spindles) => actions.RegisterSymbolStartAction(
        start =>
        {
            if (start.Symbol is INamedTypeSymbol { ContainingType: null } type && spindles.Contract.IsSpindle(type))
            {
                start.RegisterSymbolEndAction(_ => spindles.Release(type));
            }
        },
        SymbolKind.NamedType);
}
