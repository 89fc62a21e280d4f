using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2001: an allocation, here or behind a call, where the level or the event forbids it.</summary>
public sealed class Allocation() : EffectRule(Rules.SPIN2001_Allocation)
{
    /// <summary>The key under which a diagnostic carries the kind of allocation, for code fixes.</summary>
    internal const string KindProperty = "Kind";

    /// <inheritdoc/>
    private protected override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if ((root.Forbids & Effect.Allocates) == 0)
        {
            return;
        }

        VisitBodies(root.Method, engine, (method, facts, path) =>
        {
            foreach (Cause cause in facts.Causes)
            {
                // Dispatch handlers may throw; where throwing itself is forbidden, so is what it makes.
                if ((cause.Effect & Effect.Allocates) != 0 && (!cause.OnThrowPath || (root.Forbids & Effect.Throws) != 0))
                {
                    report(Create(root, cause, cause.Location, [], Paths.Write(path, cause)));
                }
            }

            AnalyzeCalls(root, engine, method, facts, path, report);
        });
    }

    private static void AnalyzeCalls(CodeRoot root, EffectEngine engine, Method caller, MethodFacts facts, string path, Action<Diagnostic> report)
    {
        foreach (CallSite call in facts.Calls)
        {
            if (call.OnThrowPath)
            {
                continue;
            }

            foreach (Method target in engine.Analysis.TargetsOf(caller, call.Callee))
            {
                if (!IsInside(target.Symbol, root.Method) && Starts.FindAllocation(call, engine.Analysis.SummaryOf(target), root.Level) is { } witness)
                {
                    report(Create(root, witness.Root, call.Location, Paths.Locate(witness), Paths.Write(path, target, witness)));
                    break;
                }
            }
        }
    }

    private static Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path) => Diagnostic.Create(
        Rules.SPIN2001_Allocation, location, along,
        System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty.Add(KindProperty, cause.Kind),
        root.Subject, cause.Kind, path, CauseKind.Remedy(cause.Kind));
}
