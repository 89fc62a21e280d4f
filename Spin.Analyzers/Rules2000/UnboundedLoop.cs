using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2003: a loop, here or behind a call, of which no bound can be shown.</summary>
public sealed class UnboundedLoop() : EffectRule(Rules.SPIN2003_UnboundedLoop)
{
    /// <inheritdoc/>
    private protected override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if ((root.Forbids & Effect.Unbounded) == 0)
        {
            return;
        }

        VisitBodies(root.Method, engine, (method, facts, path) =>
        {
            foreach (LoopVerdict loop in engine.Analysis.LoopsOf(method))
            {
                if (loop.Cause is { } cause)
                {
                    report(Create(root, cause, loop.Location, [], Paths.Write(path, cause)));
                }
            }

            foreach (Cause cause in facts.Causes)
            {
                if ((cause.Effect & Effect.Unbounded) != 0)
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
            foreach (Method target in engine.Analysis.TargetsOf(caller, call.Callee))
            {
                if (!IsInside(target.Symbol, root.Method) && engine.Analysis.SummaryOf(target).Find(Effect.Unbounded) is { } witness)
                {
                    report(Create(root, witness.Root, call.Location, Paths.Locate(witness), Paths.Write(path, target, witness)));
                    break;
                }
            }
        }
    }

    private static Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path) => Diagnostic.Create(
        Rules.SPIN2003_UnboundedLoop, location, along, root.Subject, cause.Kind, path, EffectMessages.LoopRemedy);
}
