using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Spin.Analysis.Contracts;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Costs;

/// <summary>Adds up what a method costs: its operations, as often as the loops around them turn, and what it calls.</summary>
/// <param name="analysis">Knows the methods.</param>
/// <param name="costOf">What a method costs that is called.</param>
internal sealed class CostReader(EffectAnalysis analysis, Func<Method, Bound> costOf)
{
    // A member of the class library: about a line of code, and once through what it is given where it walks along that.
    internal const long LibraryCall = 16;

    // As many as a message can say.
    private const int MaxShares = 3;

    // A cycle of calls has no bound, which is another rule's matter; it is counted once.
    [ThreadStatic]
    private static HashSet<Method>? s_open;

    /// <summary>What a method costs.</summary>
    internal MethodCost Read(Method method)
    {
        if (!(s_open ??= []).Add(method))
        {
            return MethodCost.None;
        }

        try
        {
            return ReadBody(method);
        }
        finally
        {
            _ = s_open.Remove(method);
        }
    }

    /// <summary>What a method costs of which it is known that it is not being asked about.</summary>
    internal MethodCost ReadBody(Method method)
    {
        MethodCost cost = analysis.GraphOf(method) is { } graph ? Read(method, graph, analysis.LoopsOf(method)) : MethodCost.None;
        foreach (FlowGraph initializer in analysis.InitializersOf(method))
        {
            MethodCost own = Read(method, initializer, []);
            cost = new MethodCost(cost.Steps + own.Steps, Largest(cost.Shares.AddRange(own.Shares)));
        }

        return cost;
    }

    /// <summary>Those of some shares that a message can say.</summary>
    internal static ImmutableArray<CostShare> Largest(IEnumerable<CostShare> shares) => [.. shares.OrderByDescending(static share => share.Steps.Most).Take(MaxShares)];

    private MethodCost Read(Method method, FlowGraph graph, ImmutableArray<LoopVerdict> loops)
    {
        Bound total = Bound.Zero;
        Bound[] blocks = new Bound[graph.Count];
        List<CostShare> shares = [];
        for (int block = 0; block < graph.Count; block++)
        {
            blocks[block] = ReadBlock(method, graph, block, loops, shares);
            total += blocks[block];
        }

        foreach (LoopVerdict loop in loops)
        {
            Bound steps = Bound.Zero;
            foreach (int block in loop.Blocks)
            {
                steps += blocks[block];
            }

            Add(shares, loop.Keyword, loop.Site, steps, loop.Turns);
        }

        return new MethodCost(total, [.. shares]);
    }

    // The largest only, of equal ones the first.
    private static void Add(List<CostShare> shares, string what, Site site, Bound steps, Bound? turns)
    {
        int place = shares.Count;
        while (place > 0 && shares[place - 1].Steps.Most < steps.Most)
        {
            place--;
        }

        if (place < MaxShares)
        {
            shares.Insert(place, new CostShare(what, site, steps, turns));
            shares.RemoveRange(Math.Min(shares.Count, MaxShares), Math.Max(shares.Count - MaxShares, 0));
        }
    }

    private Bound ReadBlock(Method method, FlowGraph graph, int block, ImmutableArray<LoopVerdict> loops, List<CostShare> shares)
    {
        Bound turns = Bound.Of(1);
        foreach (LoopVerdict loop in loops)
        {
            turns = loop.Blocks.Contains(block) && loop.Turns is { } counted ? turns * counted : turns;
        }

        Bound steps = Bound.Of(1);
        foreach (Statement statement in graph[block].Statements)
        {
            steps += Bound.Of(1);
            if (statement.Value is Call call)
            {
                Bound cost = ReadCall(method, call, graph);
                steps += cost;
                Add(shares, call.Method?.Name ?? "delegate", call.Site!, cost * turns, null);
            }
        }

        return steps * turns;
    }

    private Bound ReadCall(Method method, Call call, FlowGraph graph)
    {
        if (call.Target.Contract is { IsOfKernel: false } contract)
        {
            return contract.Steps is { } promised ? Bound.Of(promised) : Bound.Of(EffectContract.LeastSteps).OrMore(MostOf(method, call.Target));
        }

        if (call.Method is { HasBody: false })
        {
            Bound library = Bound.Of(LibraryCall);
            if (analysis.Walks(call.Method))
            {
                foreach (Expression part in call.Parts)
                {
                    // Who takes a turn of a bound walks along nothing.
                    library += part.Type.Sequence is not (SequenceKind.None or SequenceKind.Turns) ? Bound.OfLength(Place.Of(part, graph)?.Length.Name ?? "length") : Bound.Zero;
                }
            }

            // What is passed to the class library is called for each element of something.
            foreach (FunctionArgument argument in call.Method.MetadataName == ".ctor" ? [] : call.Target.Functions)
            {
                library += Bound.OfLength("elements") * MostOf(method, argument.Function);
            }

            // What only declares the member may be a judged type's own.
            return call.Target.Kind == CallKind.Direct ? library : library + MostOf(method, call.Target);
        }

        return MostOf(method, call.Target);
    }

    private Bound MostOf(Method caller, CallTarget reached)
    {
        Bound most = Bound.Zero;
        foreach (Method target in analysis.TargetsOf(caller, reached))
        {
            most = most.OrMore(costOf(target));
        }

        return most;
    }
}
