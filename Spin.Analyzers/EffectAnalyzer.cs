using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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
                Analyze(root, spindles.Effects, block.ReportDiagnostic);
            }
        });
        context.RegisterOperationAction(operation => AnalyzeInstalled(operation, spindles), OperationKind.DelegateCreation);
    }

    /// <summary>Analyses one handler or guard.</summary>
    private protected abstract void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report);

    /// <summary>
    /// Visits a handler's body and the functions inside it, each once: what is written in the handler is reported where it stands.
    /// </summary>
    private protected static void VisitBodies(IMethodSymbol root, EffectEngine engine, Action<IMethodSymbol, MethodFacts, string> visit)
    {
        HashSet<IMethodSymbol> seen = new(SymbolEqualityComparer.Default) { root };
        Stack<(IMethodSymbol Method, string Path)> open = new([(root, Paths.Name(root))]);
        while (open.Count > 0)
        {
            (IMethodSymbol method, string path) = open.Pop();
            MethodFacts facts = engine.FactsOf(method);
            visit(method, facts, path);
            foreach (CallSite call in facts.Calls)
            {
                if (call.Target is IMethodSymbol target && IsInside(target, root) && seen.Add(target))
                {
                    open.Push((target, path + " → " + Paths.Name(target)));
                }
            }
        }
    }

    /// <summary>Whether a function is written inside another.</summary>
    private protected static bool IsInside(IMethodSymbol function, IMethodSymbol root)
    {
        for (ISymbol? outer = function.ContainingSymbol; outer is IMethodSymbol; outer = outer.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(outer, root))
            {
                return true;
            }
        }

        return false;
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
            Analyze(root, spindles.Effects, context.ReportDiagnostic);
        }
    }
}
