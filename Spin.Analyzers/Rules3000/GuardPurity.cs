using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules3000;

/// <summary>
/// SPIN3004: a guard that writes, reads what can change, blocks or throws, here or behind a call. Allocation, loops and recursion in
/// guards are 2001, 2003 and 2004.
/// </summary>
public sealed class GuardPurity() : EffectRule(Rules.SPIN3004_GuardPurity)
{
    private static readonly Effect[] s_effects = [Effect.Writes, Effect.Reads, Effect.Blocks, Effect.Throws, Effect.Raises];

    /// <inheritdoc/>
    private protected override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if (!root.IsGuard)
        {
            return;
        }

        HashSet<(Location, Effect)> reported = [];
        VisitBodies(root.Method, engine, (method, facts, path) =>
        {
            foreach (Cause cause in facts.Causes)
            {
                foreach (Effect effect in s_effects)
                {
                    if ((cause.Effect & effect) != 0 && reported.Add((cause.Location, effect)))
                    {
                        report(Create(root, effect, cause.Location, [], Paths.Write(path, cause)));
                    }
                }
            }

            foreach (LentArgument lent in facts.Lent)
            {
                if (lent.MayBeWritten(method, engine.Analysis) && reported.Add((SourceLocations.LocationOf(lent.Site), Effect.Writes)))
                {
                    report(Create(root, Effect.Writes, SourceLocations.LocationOf(lent.Site), [], Paths.Write(path, new Cause(Effect.Writes, CauseKind.ParameterWrite, lent.Name, lent.Site))));
                }
            }

            foreach (CallSite call in facts.Calls)
            {
                AnalyzeCall(root, engine, method, call, path, reported, report);
            }
        });
    }

    private static void AnalyzeCall(
        CodeRoot root, EffectEngine engine, Method caller, CallSite call, string path, HashSet<(Location, Effect)> reported, Action<Diagnostic> report)
    {
        foreach (Method target in engine.Analysis.TargetsOf(caller, call.Callee))
        {
            if (IsInside(target.Symbol, root.Method))
            {
                continue;
            }

            foreach (Effect effect in s_effects)
            {
                if (engine.Analysis.SummaryOf(target).Find(effect) is { } witness && reported.Add((call.Location, effect)))
                {
                    report(Create(root, effect, call.Location, Paths.Locate(witness), Paths.Write(path, target, witness)));
                }
            }
        }
    }

    private static Diagnostic Create(CodeRoot root, Effect effect, Location location, IEnumerable<Location> along, string path)
    {
        (string verb, string remedy) = EffectMessages.OfGuard(effect);
        return Diagnostic.Create(Rules.SPIN3004_GuardPurity, location, along, Paths.Name(root.Method), verb, path, remedy);
    }
}
