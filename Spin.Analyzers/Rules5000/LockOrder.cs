using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>
/// SPIN5006: locks that are entered in one order here and in another there, so that two strands can wait for each other; and a mutex
/// that is entered while it is held. The order is a graph over the locks of all spindles of the compilation; a cycle in it can deadlock.
/// </summary>
public sealed class LockOrder() : SpindleRule(Rules.SPIN5006_LockOrder)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        // Only where a lock is entered under another does it matter what the other spindles do.
        Lazy<LockGraph> graph = new(() => LockGraph.Create(spindles));
        context.RegisterSymbolStartAction(
            start => start.RegisterSymbolEndAction(symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && spindles.Contract.IsSpindle(type))
                {
                    Analyze(spindles.Sharing.Of(type), graph, symbol.ReportDiagnostic);
                }
            }),
            SymbolKind.NamedType);
    }

    private static void Analyze(Sharing sharing, Lazy<LockGraph> graph, Action<Diagnostic> report)
    {
        HashSet<Location> reported = [];
        foreach (Acquisition acquisition in sharing.Roots.SelectMany(static root => root.Acquisitions))
        {
            Location location = acquisition.Node.GetLocation();
            if (acquisition is { IsReentrant: false } && acquisition.Held.Contains(acquisition.Lock))
            {
                Report(location, [], $"'{acquisition.Name}' is entered while it is held already", "enter it once, and call what needs it with it held");
            }

            foreach (string held in acquisition.Held)
            {
                if (held != acquisition.Lock && graph.Value.FindPath(acquisition.Lock, held) is { Count: > 0 } back)
                {
                    Report(
                        location, back.Select(static step => step.Node.GetLocation()),
                        $"'{acquisition.Name}' is entered here while '{LockGraph.NameOf(held)}' is held, and elsewhere the other way round ({string.Join(", ", back.Select(static step => $"'{step.Name}' under '{step.Under}'"))})",
                        "enter them in one order everywhere");
                }
            }
        }

        void Report(Location location, IEnumerable<Location> others, string problem, string remedy)
        {
            if (reported.Add(location))
            {
                report(Diagnostic.Create(Rules.SPIN5006_LockOrder, location, others, problem, remedy));
            }
        }
    }
}
