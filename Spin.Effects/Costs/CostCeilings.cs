using System.Collections.Concurrent;
using System.Collections.Generic;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Costs;

/// <summary>
/// A number of steps that a method never exceeds. Of code that turns no loop and calls no function that it was given, its operations say enough, so that
/// no flow graph has to be made of it to know that it stays far below every budget; code with loops has one already, since they were judged.
/// </summary>
internal sealed class CostCeilings(EffectAnalysis analysis)
{
    // An operation becomes a few statements at most. What is passed to the class library is an operation too, and walked along once.
    private const long StepsOfOperation = 2 * (CostReader.LibraryCall + Bound.AssumedLength);

    private const long Unknown = long.MaxValue;

    private readonly ConcurrentDictionary<Method, long> _known = new();

    /// <summary>The ceiling of a method with everything that it calls, and with the types that it may be the first to use.</summary>
    /// <returns>Null where only its cost can tell.</returns>
    internal long? Of(Method method)
    {
        long steps = Find(method, []);
        return steps == Unknown ? null : analysis.Starts.AddTo(new MethodCost(Bound.Of(steps), []), method).Steps.Most;
    }

    private long Find(Method method, HashSet<Method> open)
    {
        if (_known.TryGetValue(method, out long known))
        {
            return known;
        }

        // What leads back to itself has no ceiling.
        if (!open.Add(method))
        {
            return Unknown;
        }

        long steps = FromFacts(method, open) ?? FromGraph(method, open);
        _ = open.Remove(method);
        return _known.GetOrAdd(method, steps);
    }

    private long? FromFacts(Method method, HashSet<Method> open)
    {
        MethodFacts facts = analysis.FactsOf(method);
        if (facts.MayLoop || facts.Operations is not { } operations)
        {
            return null;
        }

        long steps = Interval.Multiply(operations, StepsOfOperation);
        foreach (CallSite call in facts.AllCalls)
        {
            if (call.Kind == CallKind.Start)
            {
                continue;
            }

            if (!IsPlain(call.Callee))
            {
                return null;
            }

            foreach (Method target in analysis.TargetsOf(method, call.Callee))
            {
                steps = Interval.Add(steps, Find(target, open));
            }
        }

        return steps;
    }

    private long FromGraph(Method method, HashSet<Method> open) =>
        new CostReader(analysis, target => Bound.Of(Find(target, open))).ReadBody(method).Steps.Most;

    // Functions are called as often as others like, and a contract promises steps of its own.
    private static bool IsPlain(CallTarget target) =>
        target is { Kind: CallKind.Direct or CallKind.Virtual or CallKind.Constrained, Functions.IsEmpty: true, Contract: null or { IsOfKernel: true } };
}
