using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>
/// The base of rules that say of one effect where it is forbidden, here or behind a call. In guards the same is impurity, and SPIN3004
/// speaks of it.
/// </summary>
public abstract class ForbiddenEffect : EffectRule
{
    private readonly Effect _effect;

    private protected ForbiddenEffect(DiagnosticDescriptor rule, Effect effect) : base(rule) => _effect = effect;

    /// <inheritdoc/>
    private protected sealed override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if (root.IsGuard || (root.Forbids & _effect) == 0)
        {
            return;
        }

        HashSet<Location> reported = [];
        VisitBodies(root.Method, engine, (method, facts, path) =>
        {
            foreach (Cause cause in facts.Causes)
            {
                if ((cause.Effect & _effect) != 0 && reported.Add(cause.Location))
                {
                    report(Create(root, cause, cause.Location, [], Paths.Write(path, cause)));
                }
            }

            foreach (CallSite call in facts.Calls)
            {
                AnalyzeCall(root, engine, method, call, path, reported, report);
            }
        });
    }

    /// <summary>Says that a handler has the effect.</summary>
    private protected abstract Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path);

    private void AnalyzeCall(CodeRoot root, EffectEngine engine, Method caller, CallSite call, string path, HashSet<Location> reported, Action<Diagnostic> report)
    {
        foreach (Method target in engine.Analysis.TargetsOf(caller, call.Callee))
        {
            if (!IsInside(target.Symbol, root.Method) && engine.Analysis.SummaryOf(target).Find(_effect) is { } witness && reported.Add(call.Location))
            {
                report(Create(root, witness.Root, call.Location, Paths.Locate(witness), Paths.Write(path, target, witness)));
            }
        }
    }
}
