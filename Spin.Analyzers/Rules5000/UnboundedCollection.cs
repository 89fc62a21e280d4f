using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>SPIN5008: a collection in a field that code of its class makes grow and nothing makes shrink, and whose count nobody asks before.</summary>
public sealed class UnboundedCollection() : SpindleRule(Rules.SPIN5008_UnboundedCollection)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        UsesOfSpindles<Uses> uses = new(spindles.Contract);
        context.RegisterOperationAction(operation => Note((IFieldReferenceOperation)operation.Operation, operation.ContainingSymbol, uses), OperationKind.FieldReference);
        context.RegisterSymbolStartAction(
            start =>
            {
                INamedTypeSymbol spindle = (INamedTypeSymbol)start.Symbol;
                if (spindles.Contract.IsSpindle(spindle))
                {
                    start.RegisterSymbolEndAction(end => Report(end, spindles, uses.OfSpindle(spindle)));
                }
            },
            SymbolKind.NamedType);
    }

    private static void Note(IFieldReferenceOperation reference, ISymbol within, UsesOfSpindles<Uses> uses)
    {
        if (Collections.IsGrowing(reference.Type) && within is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor })
        {
            uses.Of(within)?.Fields.GetOrAdd(reference.Field, static _ => new CollectionUse()).Note(reference);
        }
    }

    private static void Report(SymbolAnalysisContext context, SpindleCompilation spindles, Uses uses)
    {
        foreach (KeyValuePair<IFieldSymbol, CollectionUse> use in uses.Fields)
        {
            if (use.Value is { IsBounded: false, FirstGrowth: { } growth })
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN5008_UnboundedCollection, growth.GetLocation(), spindles.Declares(use.Key) ? [use.Key.Locations[0]] : [], use.Key.Name));
            }
        }
    }

    private sealed class Uses
    {
        internal ConcurrentDictionary<IFieldSymbol, CollectionUse> Fields { get; } = new(SymbolEqualityComparer.Default);
    }
}
