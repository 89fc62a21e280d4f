using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>
/// Computes summaries over the graph of calls, one strongly connected component after the other (Tarjan 1972), callees first. Inside
/// a component effects flow until nothing changes; a component with a cycle is a recursion.
/// </summary>
internal sealed class EffectSolver(EffectAnalysis analysis, ConcurrentDictionary<Method, MethodSummary> done)
{
    private readonly Dictionary<Method, Node> _nodes = [];
    private readonly Stack<Node> _stack = new();
    private int _next;

    /// <summary>Computes the summary of a method and of everything it calls.</summary>
    internal MethodSummary Solve(Method method)
    {
        Connect(method);
        return done[method];
    }

    private Node Connect(Method method)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Node node = new(method, _next++);
        _nodes.Add(method, node);
        _stack.Push(node);
        foreach (CallSite call in analysis.FactsOf(method).Calls)
        {
            foreach (Method target in analysis.TargetsOf(method, call.Callee))
            {
                node.Edges.Add((call, target));
                if (done.ContainsKey(target))
                {
                    continue;
                }

                if (!_nodes.TryGetValue(target, out Node? callee))
                {
                    node.Low = Math.Min(node.Low, Connect(target).Low);
                }
                else if (callee.OnStack)
                {
                    node.Low = Math.Min(node.Low, callee.Index);
                }
            }
        }

        if (node.Low == node.Index)
        {
            Complete(node);
        }

        return node;
    }

    private void Complete(Node root)
    {
        List<Node> component = [];
        Node node;
        do
        {
            node = _stack.Pop();
            node.OnStack = false;
            component.Add(node);
        }
        while (node != root);

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
            _ = done.TryAdd(member.Method, member.Summary);
        }
    }

    private void AddOwn(Node node)
    {
        foreach (Cause cause in analysis.FactsOf(node.Method).Causes)
        {
            if (Counts(cause))
            {
                AddBits(node.Summary, cause.Effect, Witness.Of(cause));
            }
        }

        foreach (LoopVerdict loop in analysis.LoopsOf(node.Method))
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
            MethodSummary callee = done.TryGetValue(target, out MethodSummary? known) ? known : _nodes[target].Summary;
            for (int bits = (int)(callee.Effects & ~node.Summary.Effects); bits != 0; bits &= bits - 1)
            {
                Effect effect = (Effect)(bits & -bits);
                if (!(call.OnThrowPath && effect == Effect.Allocates))
                {
                    changed |= node.Summary.Add(effect, Witness.Through(call, target, callee.Find(effect)!));
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

    // The shortest way from a method back to itself.
    private ImmutableArray<Method> FindCycle(Node start, List<Node> component)
    {
        Dictionary<Node, Node> previous = [];
        Queue<Node> open = new([start]);
        HashSet<Node> members = [.. component];
        HashSet<Node> seen = [];
        while (open.Count > 0)
        {
            Node node = open.Dequeue();
            foreach ((_, Method target) in node.Edges)
            {
                if (!_nodes.TryGetValue(target, out Node? callee) || !members.Contains(callee))
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

        return [start.Method];
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

    private sealed class Node(Method method, int index)
    {
        internal Method Method { get; } = method;

        internal int Index { get; } = index;

        internal int Low { get; set; } = index;

        internal bool OnStack { get; set; } = true;

        internal List<(CallSite Call, Method Target)> Edges { get; } = [];

        internal MethodSummary Summary { get; } = new();
    }
}
