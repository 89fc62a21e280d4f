using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Concurrency;

/// <summary>Which locks are held, on every path, before each instruction of a body.</summary>
internal sealed class LockFlow
{
    private readonly VerifiedBody _body;
    private readonly BodyGraph _graph;
    private readonly Locks _locks;
    private readonly ImmutableSortedSet<string>?[] _before;
    private readonly Queue<int> _open = new();

    private LockFlow(VerifiedBody body, BodyGraph graph, Locks locks)
    {
        _body = body;
        _graph = graph;
        _locks = locks;
        _before = new ImmutableSortedSet<string>?[body.Code.Instructions.Count];
    }

    /// <summary>Follows the locks of a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="graph">Its control flow.</param>
    /// <param name="locks">Recognises them.</param>
    /// <param name="held">Those that are held where it is called.</param>
    /// <returns>For each instruction those that are held before it; null where it is not reached.</returns>
    internal static ImmutableSortedSet<string>?[] Follow(VerifiedBody body, BodyGraph graph, Locks locks, ImmutableSortedSet<string> held)
    {
        LockFlow flow = new(body, graph, locks);
        flow.Reach(0, held);
        while (flow._open.TryDequeue(out int index))
        {
            flow.Step(index);
        }

        return flow._before;
    }

    private void Step(int index)
    {
        ImmutableSortedSet<string> held = _before[index]!;
        foreach (int handler in _graph.HandlersOf(index))
        {
            Reach(handler, held);
        }

        if (_body.Called(_body.Code.Instructions[index]) is { } called)
        {
            held = After(index, called, held);
        }

        foreach (int next in _graph.Successors(index))
        {
            Reach(next, held);
        }
    }

    private ImmutableSortedSet<string> After(int index, MethodUse called, ImmutableSortedSet<string> held) =>
        _locks.FindEntered(index, called) is { } entered ? held.Add(entered.Place.Path) :
        _locks.FindLeft(index, called) is { } left ? held.Remove(left.Path) :
        held;

    private void Reach(int index, ImmutableSortedSet<string> held)
    {
        ImmutableSortedSet<string> met = _before[index] is { } known ? known.Intersect(held) : held;
        if (_before[index] is not { } before || met.Count < before.Count)
        {
            _before[index] = met;
            _open.Enqueue(index);
        }
    }
}
