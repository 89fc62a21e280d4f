using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>
/// Computes summaries over the graph of calls, one strongly connected component after the other, callees first. Inside a component
/// effects flow until nothing changes; a component with a cycle is a recursion.
/// </summary>
internal sealed class EffectSolver
{
    private readonly EffectAnalysis _analysis;
    private readonly ConcurrentDictionary<Method, MethodSummary> _done;
    private readonly Dictionary<Method, Node> _nodes = [];
    private readonly ComponentWalk<Node> _walk;

    internal EffectSolver(EffectAnalysis analysis, ConcurrentDictionary<Method, MethodSummary> done)
    {
        _analysis = analysis;
        _done = done;
        _walk = new ComponentWalk<Node>(Follow, Complete);
    }

    /// <summary>Computes the summary of a method and of everything it calls.</summary>
    internal MethodSummary Solve(Method method)
    {
        _walk.Visit(NodeOf(method));
        return _done[method];
    }

    private Node NodeOf(Method method)
    {
        if (!_nodes.TryGetValue(method, out Node? node))
        {
            _nodes.Add(method, node = new Node(method));
        }

        return node;
    }

    private IEnumerable<Node> Follow(Node node)
    {
        foreach (CallSite call in _analysis.FactsOf(node.Method).AllCalls)
        {
            foreach (Method target in _analysis.TargetsOf(node.Method, call.Callee))
            {
                node.Edges.Add((call, target));
                if (!_done.ContainsKey(target))
                {
                    yield return NodeOf(target);
                }
            }
        }
    }

    private void Complete(List<Node> component)
    {
        foreach (Node member in component)
        {
            AddOwn(member);
            if (component.Count > 1 || CallsItself(member))
            {
                member.Summary.Cycle = FindCycle(member, component);
            }
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Node member in component)
            {
                changed |= AddCalled(member);
            }
        }

        foreach (Node member in component)
        {
            _ = _done.TryAdd(member.Method, member.Summary);
        }
    }

    private void AddOwn(Node node)
    {
        foreach (Cause cause in _analysis.FactsOf(node.Method).Causes)
        {
            if (Counts(cause))
            {
                AddBits(node.Summary, cause.Effect == Effect.Allocates && !Starts.IsObject(cause) ? cause.Effect | Starts.AllocatesOtherwise : cause.Effect, Witness.Of(cause));
            }
        }

        foreach (LoopVerdict loop in _analysis.LoopsOf(node.Method))
        {
            if (loop.Cause is { } cause)
            {
                _ = node.Summary.Add(Effect.Unbounded, Witness.Of(cause));
            }
        }
    }

    // A caller sees what is written to its own variables where it passes them; what is made for a throw has memory of its own.
    private static bool Counts(Cause cause) => cause.Kind != CauseKind.ParameterWrite && !(cause.OnThrowPath && cause.Effect == Effect.Allocates);

    private static void AddBits(MethodSummary summary, Effect effects, Witness witness)
    {
        for (int bits = (int)effects; bits != 0; bits &= bits - 1)
        {
            _ = summary.Add((Effect)(bits & -bits), witness);
        }
    }

    private bool AddCalled(Node node)
    {
        bool changed = false;
        foreach ((CallSite call, Method target) in node.Edges)
        {
            if (call.Callee.Contract is not null)
            {
                continue;
            }

            MethodSummary callee = _done.TryGetValue(target, out MethodSummary? known) ? known : _nodes[target].Summary;
            for (int bits = (int)(Starts.Through(call, callee.Effects) & ~node.Summary.Effects); bits != 0; bits &= bits - 1)
            {
                Effect effect = (Effect)(bits & -bits);
                if (!(call.OnThrowPath && (effect & (Effect.Allocates | Starts.AllocatesOtherwise | Starts.AllocatesOnce)) != 0))
                {
                    Witness why = callee.Find(call.Kind == CallKind.Start && effect == Effect.Allocates ? Starts.AllocatesOtherwise : effect) ?? callee.Find(Effect.Allocates)!;
                    changed |= node.Summary.Add(effect, Witness.Through(call, target, why));
                }
            }
        }

        return changed;
    }

    private static bool CallsItself(Node node)
    {
        foreach ((_, Method target) in node.Edges)
        {
            if (target == node.Method)
            {
                return true;
            }
        }

        return false;
    }

    // The shortest way from a method back to itself; empty where it leads through what fills statics, which is not entered twice.
    private ImmutableArray<Method> FindCycle(Node start, List<Node> component)
    {
        Dictionary<Node, Node> previous = [];
        Queue<Node> open = new([start]);
        HashSet<Node> members = [.. component];
        HashSet<Node> seen = [];
        while (open.Count > 0)
        {
            Node node = open.Dequeue();
            foreach ((CallSite call, Method target) in node.Edges)
            {
                if (call.Kind == CallKind.Start || !_nodes.TryGetValue(target, out Node? callee) || !members.Contains(callee))
                {
                    continue;
                }

                if (callee == start)
                {
                    return Trace(node, start, previous);
                }

                if (seen.Add(callee))
                {
                    previous[callee] = node;
                    open.Enqueue(callee);
                }
            }
        }

        return [];
    }

    private static ImmutableArray<Method> Trace(Node last, Node start, Dictionary<Node, Node> previous)
    {
        List<Method> path = [];
        for (Node node = last; node != start; node = previous[node])
        {
            path.Add(node.Method);
        }

        path.Add(start.Method);
        path.Reverse();
        return [.. path];
    }

    private sealed class Node(Method method) : ComponentNode
    {
        internal Method Method { get; } = method;

        internal List<(CallSite Call, Method Target)> Edges { get; } = [];

        internal MethodSummary Summary { get; } = new();
    }
}
