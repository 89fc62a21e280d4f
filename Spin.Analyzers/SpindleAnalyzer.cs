using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers;

/// <summary>
/// The base of every rule: runs concurrently, sees generated code too (or a generated header would switch safety off), and does
/// nothing in a compilation without spindles. A rule's file contains the rule alone.
/// </summary>
public abstract class SpindleAnalyzer : DiagnosticAnalyzer
{
    private protected SpindleAnalyzer(DiagnosticDescriptor rule) => SupportedDiagnostics = [rule];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (SpindleCompilation.Find(start.Compilation, start.Options) is { } spindles)
            {
                Register(start, spindles);
            }
        });
    }

    /// <summary>Registers the rule's actions for one compilation that contains spindles.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles);
}
