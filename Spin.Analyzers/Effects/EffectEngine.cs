using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Loops;

namespace Spin.Analyzers.Effects;

/// <summary>
/// What methods of a compilation do, computed on demand from the handlers and guards that ask, and remembered. Every answer is a
/// function of the compilation alone, so that concurrent rules may compute the same one twice and nothing is locked.
/// </summary>
internal sealed class EffectEngine
{
    private readonly ConcurrentDictionary<ISymbol, MethodFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, MethodSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<LoopVerdict>> _loops = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableHashSet<IFieldSymbol>> _writes = new(SymbolEqualityComparer.Default);

    internal EffectEngine(SpindleCompilation spindles)
    {
        Spindles = spindles;
        Targets = new CallTargets(this);
        Cursors = new Cursors(this);
    }

    /// <summary>The compilation.</summary>
    internal SpindleCompilation Spindles { get; }

    /// <summary>Where calls lead.</summary>
    internal CallTargets Targets { get; }

    /// <summary>How methods move the fields of their receiver.</summary>
    internal Cursors Cursors { get; }

    /// <summary>What a method's own body does.</summary>
    internal MethodFacts FactsOf(IMethodSymbol method)
    {
        if (_facts.TryGetValue(method, out MethodFacts? facts))
        {
            return facts;
        }

        ISymbol outer = Bodies.Outermost(method);
        new FactsReader(this).Read(outer, Add);
        return _facts.GetOrAdd(method, MethodFacts.Empty);
    }

    /// <summary>What a method does with everything that it calls.</summary>
    internal MethodSummary SummaryOf(IMethodSymbol method) =>
        _summaries.TryGetValue(method, out MethodSummary? summary) ? summary : new EffectSolver(this, _summaries).Solve(method);

    /// <summary>The loops of a method's body, each with the judgement on its bound.</summary>
    internal ImmutableArray<LoopVerdict> LoopsOf(IMethodSymbol method)
    {
        if (_loops.TryGetValue(method, out ImmutableArray<LoopVerdict> loops))
        {
            return loops;
        }

        return _loops.GetOrAdd(method, FactsOf(method).MayLoop ? LoopJudge.JudgeAll(method, this) : []);
    }

    /// <summary>The fields that a method may write, with everything that it calls.</summary>
    internal ImmutableHashSet<IFieldSymbol> WritesOf(IMethodSymbol method)
    {
        if (_writes.TryGetValue(method, out ImmutableHashSet<IFieldSymbol>? known))
        {
            return known;
        }

        ImmutableHashSet<IFieldSymbol>.Builder writes = ImmutableHashSet.CreateBuilder<IFieldSymbol>(SymbolEqualityComparer.Default);
        HashSet<IMethodSymbol> seen = new(SymbolEqualityComparer.Default) { method };
        Stack<IMethodSymbol> open = new([method]);
        while (open.Count > 0)
        {
            MethodFacts facts = FactsOf(open.Pop());
            writes.UnionWith(facts.Writes);
            foreach (CallSite call in facts.Calls)
            {
                foreach (IMethodSymbol target in Targets.Resolve(call))
                {
                    if (seen.Add(target))
                    {
                        open.Push(target);
                    }
                }
            }
        }

        return _writes.GetOrAdd(method, writes.ToImmutable());
    }

    /// <summary>The semantic model of a tree.</summary>
    internal SemanticModel ModelOf(SyntaxTree tree) => Spindles.Compilation.GetSemanticModel(tree);

    private void Add(ISymbol symbol, MethodFacts facts) => _facts.TryAdd(symbol, facts);
}
