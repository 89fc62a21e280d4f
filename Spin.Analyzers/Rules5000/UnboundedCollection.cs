using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>SPIN5008: a collection in a field that code of its class makes grow and nothing makes shrink, and whose count nobody asks before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundedCollection() : SpindleAnalyzer(Rules.SPIN5008_UnboundedCollection)
{
    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolStartAction(
            type =>
            {
                if (!spindles.Contract.IsSpindle((INamedTypeSymbol)type.Symbol))
                {
                    return;
                }

                ConcurrentDictionary<IFieldSymbol, CollectionUse> uses = new(SymbolEqualityComparer.Default);
                type.RegisterOperationAction(operation => Note((IFieldReferenceOperation)operation.Operation, operation.ContainingSymbol, uses), OperationKind.FieldReference);
                type.RegisterSymbolEndAction(end => Report(end, spindles, uses));
            },
            SymbolKind.NamedType);

    private static void Note(IFieldReferenceOperation reference, ISymbol within, ConcurrentDictionary<IFieldSymbol, CollectionUse> uses)
    {
        if (Collections.IsGrowing(reference.Type) && within is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor })
        {
            uses.GetOrAdd(reference.Field, static _ => new CollectionUse()).Note(reference);
        }
    }

    private static void Report(SymbolAnalysisContext context, SpindleCompilation spindles, ConcurrentDictionary<IFieldSymbol, CollectionUse> uses)
    {
        foreach (KeyValuePair<IFieldSymbol, CollectionUse> use in uses)
        {
            if (use.Value is { IsBounded: false, FirstGrowth: { } growth })
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN5008_UnboundedCollection, growth.Syntax.GetLocation(), spindles.Declares(use.Key) ? [use.Key.Locations[0]] : [], use.Key.Name));
            }
        }
    }
}
