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

        HashSet<Method> clean = [];
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

                    if (Recursions.Find(engine.Symbols.Of(target), engine.Analysis, clean) is { } found)
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

    private static IEnumerable<Location> LocateCycle(ImmutableArray<Method> cycle)
    {
        foreach (Method method in cycle)
        {
            yield return method.Symbol.Locations[0];
        }
    }
}
