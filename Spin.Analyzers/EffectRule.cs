using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers;

/// <summary>
/// The base of rules about effects: asks for each handler and guard, those installed at run time included, and speaks at the line in
/// the handler's own body, so that a diagnostic appears while that body is typed.
/// </summary>
public abstract class EffectRule : SpindleRule
{
    private protected EffectRule(DiagnosticDescriptor rule) : base(rule)
    {
    }

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        spindles.Roots.Visit(context, (root, report) => Analyze(root, spindles.Effects, Once(report)));

    /// <summary>Analyses one handler or guard.</summary>
    private protected abstract void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report);

    /// <summary>
    /// Visits a handler's body and the functions inside it, each once: what is written in the handler is reported where it stands.
    /// </summary>
    private protected static void VisitBodies(IMethodSymbol root, EffectEngine engine, Action<Method, MethodFacts, string> visit)
    {
        Method start = engine.Symbols.Of(root);
        HashSet<Method> seen = [start];
        Stack<(Method Method, string Path)> open = new([(start, Paths.Name(root))]);
        while (open.Count > 0)
        {
            (Method method, string path) = open.Pop();
            MethodFacts facts = engine.Analysis.FactsOf(method);
            visit(method, facts, path);
            foreach (CallSite call in facts.Calls)
            {
                foreach (Method target in engine.Analysis.TargetsOf(method, call.Callee))
                {
                    if (IsInside(target.Symbol, root) && seen.Add(target))
                    {
                        open.Push((target, path + CallPaths.Arrow + target.Name));
                    }
                }
            }
        }
    }

    /// <summary>Whether a function is written inside another.</summary>
    private protected static bool IsInside(IMethodSymbol function, IMethodSymbol root) => Bodies.IsInside(function, root);

    // A function inside the handler that is called with several functions is visited for each.
    private static Action<Diagnostic> Once(Action<Diagnostic> report)
    {
        HashSet<Diagnostic>? reported = null;
        return diagnostic =>
        {
            if ((reported ??= []).Add(diagnostic))
            {
                report(diagnostic);
            }
        };
    }
}
