using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2004: a call that leads into a recursion, direct, mutual, through an interface or through a delegate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Recursion() : EffectAnalyzer(Rules.SPIN2004_Recursion)
{
    /// <inheritdoc/>
    private protected override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if ((root.Forbids & Effect.Unbounded) == 0)
        {
            return;
        }

        HashSet<IMethodSymbol> clean = new(SymbolEqualityComparer.Default);
        VisitBodies(root.Method, engine, (method, facts, path) =>
        {
            foreach (CallSite call in facts.Calls)
            {
                foreach (IMethodSymbol target in engine.Targets.Resolve(call))
                {
                    // What recurses inside the handler is found at the call that closes the circle.
                    if (IsInside(target, root.Method) && !SymbolEqualityComparer.Default.Equals(target, method) && engine.SummaryOf(target).Cycle.IsEmpty)
                    {
                        continue;
                    }

                    if (Find(target, engine, clean) is { } found)
                    {
                        report(Diagnostic.Create(
                            Rules.SPIN2004_Recursion, call.Location, LocateCycle(found.Cycle), root.Subject,
                            CallPaths.WriteCycle(path + found.Path, engine.Symbols.Of(method), found.Cycle)));
                        break;
                    }
                }
            }
        });
    }

    // Breadth first, so that the path is the shortest.
    private static (string Path, ImmutableArray<Method> Cycle)? Find(IMethodSymbol start, EffectEngine engine, HashSet<IMethodSymbol> clean)
    {
        HashSet<IMethodSymbol> seen = new(SymbolEqualityComparer.Default) { start };
        Queue<(IMethodSymbol Method, string Path)> open = new([(start, "")]);
        while (open.Count > 0)
        {
            (IMethodSymbol method, string path) = open.Dequeue();
            if (clean.Contains(method))
            {
                continue;
            }

            MethodSummary summary = engine.SummaryOf(method);
            if (!summary.Cycle.IsEmpty)
            {
                return (path, summary.Cycle);
            }

            foreach (CallSite call in engine.FactsOf(method).Calls)
            {
                foreach (IMethodSymbol target in engine.Targets.Resolve(call))
                {
                    if (seen.Add(target))
                    {
                        open.Enqueue((target, path + " → " + Paths.Name(method)));
                    }
                }
            }
        }

        clean.UnionWith(seen);
        return null;
    }

    private static IEnumerable<Location> LocateCycle(ImmutableArray<Method> cycle)
    {
        foreach (Method method in cycle)
        {
            yield return method.Symbol.Locations[0];
        }
    }
}
