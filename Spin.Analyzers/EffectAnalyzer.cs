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
public abstract class EffectAnalyzer : SpindleAnalyzer
{
    private protected EffectAnalyzer(DiagnosticDescriptor rule) : base(rule)
    {
    }

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && CodeRoot.Find(method, spindles) is { } root)
            {
                Analyze(root, spindles.Effects, Once(block.ReportDiagnostic));
            }
        });
        context.RegisterOperationAction(operation => AnalyzeInstalled(operation, spindles), OperationKind.DelegateCreation);
    }

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
        HashSet<Diagnostic> reported = [];
        return diagnostic =>
        {
            if (reported.Add(diagnostic))
            {
                report(diagnostic);
            }
        };
    }

    private void AnalyzeInstalled(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IMethodSymbol? function = ((IDelegateCreationOperation)context.Operation).Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation { Method: { } method } when spindles.Declares(method) => method.OriginalDefinition,
            _ => null,
        };

        // A method that is a static handler too has been analysed as such; the generated dispatcher is no handler.
        if (function is not null && !SpindleCompilation.IsGenerated(function) && CodeRoot.Find(function, context.Operation.Type, spindles) is { } root &&
            (function.MethodKind != MethodKind.Ordinary || CodeRoot.Find(function, spindles) is null))
        {
            Analyze(root, spindles.Effects, Once(context.ReportDiagnostic));
        }
    }
}
