using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2004: a call that leads into a recursion, direct, mutual, through an interface or through a delegate.</summary>
public sealed class Recursion() : EffectRule(Rules.SPIN2004_Recursion)
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
            foreach (CallSite call in facts.AllCalls)
            {
                foreach (Method target in engine.Analysis.TargetsOf(method, call.Callee))
                {
                    // What recurses inside the handler is found at the call that closes the circle.
                    if (IsInside(target.Symbol, root.Method) && target != method && engine.Analysis.SummaryOf(target).Cycle.IsEmpty)
                    {
                        continue;
                    }

                    // A function that is passed and recurses by itself is found where it is made or loaded.
                    if (PassesRecursion(method, call, engine, clean))
                    {
                        continue;
                    }

                    if (Recursions.Find(target, engine.Analysis, clean) is { } found)
                    {
                        report(Diagnostic.Create(
                            Rules.SPIN2004_Recursion, call.Location, LocateCycle(found.Cycle), root.Subject,
                            CallPaths.WriteCycle(path + found.Path, method, found.Cycle)));
                        break;
                    }
                }
            }
        });
    }

    private static bool PassesRecursion(Method caller, CallSite call, EffectEngine engine, HashSet<Method> clean)
    {
        foreach (FunctionArgument argument in call.Callee.Functions)
        {
            foreach (Method function in engine.Analysis.TargetsOf(caller, argument.Function))
            {
                if (Recursions.Find(function, engine.Analysis, clean) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Location> LocateCycle(ImmutableArray<Method> cycle)
    {
        foreach (Method method in cycle)
        {
            yield return method.Symbol.Locations[0];
        }
    }
}
