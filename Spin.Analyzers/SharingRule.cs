using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers;

/// <summary>The base of rules about what the functions of a spindle share: asks for each spindle's, which is found once for all of them.</summary>
public abstract class SharingRule : SpindleRule
{
    private protected SharingRule(DiagnosticDescriptor rule) : base(rule)
    {
    }

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolStartAction(
            start => start.RegisterSymbolEndAction(symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && spindles.Contract.IsSpindle(type))
                {
                    // One place is spoken of once, however many run into it.
                    HashSet<Location>? reported = null;
                    Analyze(spindles.Sharing.Of(type), diagnostic =>
                    {
                        if ((reported ??= []).Add(diagnostic.Location))
                        {
                            symbol.ReportDiagnostic(diagnostic);
                        }
                    });
                }
            }),
            SymbolKind.NamedType);

    /// <summary>Analyses what a spindle's functions share.</summary>
    private protected abstract void Analyze(Sharing sharing, Action<Diagnostic> report);
}
