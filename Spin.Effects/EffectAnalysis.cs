using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Spin.Analysis.Costs;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>
/// What the methods of a program do, computed on demand from those that are asked for, and remembered. Every answer is a function of
/// the program alone, so that several threads may compute the same one twice and nothing is locked.
/// </summary>
internal sealed class EffectAnalysis
{
    private readonly IFrontEnd _front;
    private readonly ConcurrentDictionary<Method, MethodSummary> _summaries = new();
    private readonly ConcurrentDictionary<Method, ImmutableArray<LoopVerdict>> _loops = new();
    private readonly ConcurrentDictionary<Method, (ImmutableHashSet<Field> Writes, Effect Deeds)> _reach = new();
    private readonly ConcurrentDictionary<Method, MethodCost> _costs = new();
    private readonly ConcurrentDictionary<Method, FlowGraph?> _graphs = new();

    internal EffectAnalysis(IFrontEnd front)
    {
        _front = front;
        Instances = new Instances(this, front);
        Cursors = new Cursors(this);
        Ceilings = new CostCeilings(this);
        Starts = new Starts(this, front);
    }

    /// <summary>The methods whose parameters are bound.</summary>
    internal Instances Instances { get; }

    /// <summary>How methods move the fields of their receiver.</summary>
    internal Cursors Cursors { get; }

    /// <summary>What methods cost at most, as far as their facts tell.</summary>
    internal CostCeilings Ceilings { get; }

    /// <summary>What fills the statics of types.</summary>
    internal Starts Starts { get; }

    /// <summary>What a method's own body does.</summary>
    internal MethodFacts FactsOf(Method method) => _front.FactsOf(method.Definition);

    /// <summary>The methods that a call may reach.</summary>
    /// <param name="caller">The method in which the call stands.</param>
    /// <param name="target">What is called.</param>
    internal ImmutableArray<Method> TargetsOf(Method caller, CallTarget target)
    {
        if (target is { Kind: CallKind.Start, Method: { } start })
        {
            // What the compiler has run beforehand does not run.
            return Starts.IsRunBeforehand(start) ? [] : [start];
        }

        if (target.Kind == CallKind.OneOf)
        {
            ImmutableArray<Method>.Builder all = ImmutableArray.CreateBuilder<Method>();
            foreach (CallTarget choice in target.Choices)
            {
                all.AddRange(TargetsOf(caller, choice.Functions.IsEmpty ? choice with { Functions = target.Functions } : choice));
            }

            return [.. all.Distinct()];
        }

        ImmutableArray<Method> targets = target is { Kind: CallKind.DelegateParameter, Holder: { } parameter } && caller.Binding.Find(parameter) is { } bound
            ? bound
            : _front.TargetsOf(caller, target);
        return target.Functions.IsEmpty && caller.Binding.Functions.IsEmpty ? targets : ImmutableArray.CreateRange(targets, found => Instances.Of(found, caller, target.Functions));
    }

    /// <summary>The control flow of a method.</summary>
    /// <returns>Null where it has no body.</returns>
    internal FlowGraph? GraphOf(Method method) => _graphs.TryGetValue(method.Definition, out FlowGraph? known)
        ? known
        : _graphs.GetOrAdd(method.Definition, _front.GraphOf(method.Definition));

    /// <summary>Lets go of the control flow of a method. It is made once more for whoever asks.</summary>
    internal void Release(Method method)
    {
        _ = _graphs.TryRemove(method, out _);
        Cursors.Release(method);
    }

    /// <summary>What a method does with everything that it calls.</summary>
    internal MethodSummary SummaryOf(Method method) =>
        _summaries.TryGetValue(method, out MethodSummary? summary) ? summary : new EffectSolver(this, _summaries).Solve(method);

    /// <summary>The loops of a method's body, each with the judgement on its bound.</summary>
    internal ImmutableArray<LoopVerdict> LoopsOf(Method method)
    {
        // A bound holds whatever the parameters stand for.
        method = method.Definition;
        if (_loops.TryGetValue(method, out ImmutableArray<LoopVerdict> loops))
        {
            return loops;
        }

        return _loops.GetOrAdd(method, FactsOf(method).MayLoop && GraphOf(method) is { } graph ? LoopJudge.JudgeAll(method, graph, this) : []);
    }

    /// <summary>Whether a method without a body may walk along what it is given.</summary>
    internal bool Walks(Method method) => _front.Walks(method);

    /// <summary>The most steps that a method takes with everything that it calls, and with the types that it may be the first to use.</summary>
    internal MethodCost CostOf(Method method) => Starts.AddTo(WorkOf(method), method);

    /// <summary>The most steps that a method takes with everything that it calls, where all types have been used before.</summary>
    internal MethodCost WorkOf(Method method) => _costs.TryGetValue(method, out MethodCost? known) ? known : _costs.GetOrAdd(method, new CostReader(this, callee => WorkOf(callee).Steps).Read(method));

    /// <summary>The control flow of the initialisers of a constructor, or of what fills statics.</summary>
    internal ImmutableArray<FlowGraph> InitializersOf(Method method) => _front.InitializersOf(method.Definition);

    /// <summary>Whether a call may write a field.</summary>
    /// <param name="caller">The method in which it stands.</param>
    /// <param name="target">What is called.</param>
    /// <param name="field">The field.</param>
    internal bool MayWrite(Method caller, CallTarget target, Field field)
    {
        if (target.Contract is { MayWriteAnything: true })
        {
            return true;
        }

        foreach (Method reached in TargetsOf(caller, target))
        {
            if (WritesOf(reached) is var writes && (writes.Contains(field) || writes.Contains(Field.Any)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields that a method may write, with everything that it calls.</summary>
    internal ImmutableHashSet<Field> WritesOf(Method method) => ReachOf(method).Writes;

    /// <summary>What a method does with everything that it calls, but for what follows from its loops and recursions.</summary>
    internal Effect DeedsOf(Method method) => ReachOf(method).Deeds;

    private (ImmutableHashSet<Field> Writes, Effect Deeds) ReachOf(Method method)
    {
        if (_reach.TryGetValue(method, out (ImmutableHashSet<Field> Writes, Effect Deeds) known))
        {
            return known;
        }

        ImmutableHashSet<Field>.Builder writes = ImmutableHashSet.CreateBuilder<Field>();
        Effect deeds = Effect.None;
        HashSet<Method> seen = [method];
        Stack<Method> open = new([method]);
        while (open.Count > 0)
        {
            Method caller = open.Pop();
            MethodFacts facts = FactsOf(caller);
            writes.UnionWith(facts.Writes);
            foreach (Cause cause in facts.Causes)
            {
                deeds |= cause.Effect;
            }

            foreach (CallSite call in facts.AllCalls)
            {
                // What a contract lets write may run whatever this program lets others call.
                if (call.Callee.Contract is { MayWriteAnything: true })
                {
                    _ = writes.Add(Field.Any);
                }

                // Whether a type is filled beforehand is asked of loops, whose bounds are asked of what is written here: it counts as not.
                foreach (Method target in call.Kind == CallKind.Start ? [call.Callee.Method!] : TargetsOf(caller, call.Callee))
                {
                    if (seen.Add(target))
                    {
                        open.Push(target);
                    }
                }
            }
        }

        return _reach.GetOrAdd(method, (writes.ToImmutable(), deeds));
    }
}
