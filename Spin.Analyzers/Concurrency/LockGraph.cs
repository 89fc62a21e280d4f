using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Concurrency;

/// <summary>Which lock is entered while which other is held, anywhere in a compilation's spindles.</summary>
internal sealed class LockGraph
{
    private readonly Dictionary<string, List<(string To, LockStep Step)>> _edges = new(StringComparer.Ordinal);

    private readonly HashSet<(string From, string To)> _known = [];

    /// <summary>Looks at all spindles.</summary>
    internal static LockGraph Create(SpindleCompilation spindles)
    {
        LockGraph graph = new();
        foreach (INamedTypeSymbol type in SourceTypes.All(spindles.Compilation.Assembly))
        {
            if (!spindles.Contract.IsSpindle(type))
            {
                continue;
            }

            foreach (Acquisition acquisition in spindles.Sharing.NestedIn(type))
            {
                graph.Add(acquisition);
            }
        }

        return graph;
    }

    /// <summary>The shortest way from one lock to another: each is entered while the one before is held.</summary>
    /// <returns>Null where there is none.</returns>
    internal List<LockStep>? FindPath(string from, string to)
    {
        Dictionary<string, (string Previous, LockStep Step)> reached = new(StringComparer.Ordinal);
        Queue<string> open = new([from]);
        while (open.Count > 0)
        {
            string at = open.Dequeue();
            foreach ((string next, LockStep step) in _edges.TryGetValue(at, out List<(string To, LockStep Step)>? edges) ? edges : [])
            {
                if (next == from || reached.ContainsKey(next))
                {
                    continue;
                }

                reached.Add(next, (at, step));
                if (next == to)
                {
                    return Trace(reached, from, to);
                }

                open.Enqueue(next);
            }
        }

        return null;
    }

    /// <summary>The last part of a lock's path, for messages.</summary>
    internal static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['.', '(']) + 1).TrimEnd(')');

    private static List<LockStep> Trace(Dictionary<string, (string Previous, LockStep Step)> reached, string from, string to)
    {
        List<LockStep> steps = [];
        for (string at = to; at != from; at = reached[at].Previous)
        {
            steps.Insert(0, reached[at].Step);
        }

        return steps;
    }

    private void Add(Acquisition acquisition)
    {
        foreach (string held in acquisition.Held)
        {
            if (!_known.Add((held, acquisition.Lock)))
            {
                continue;
            }

            if (!_edges.TryGetValue(held, out List<(string To, LockStep Step)>? edges))
            {
                _edges.Add(held, edges = []);
            }

            edges.Add((acquisition.Lock, new LockStep(acquisition.Name, NameOf(held), acquisition.Node)));
        }
    }
}
