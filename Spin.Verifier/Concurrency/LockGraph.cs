using System;
using System.Collections.Generic;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Concurrency;

/// <summary>Which lock is entered while which other is held, anywhere in an assembly's spindles.</summary>
internal sealed class LockGraph
{
    private readonly Dictionary<string, Dictionary<string, (string Name, string Under)>> _edges = new(StringComparer.Ordinal);

    /// <summary>Adds what the functions of a spindle enter.</summary>
    internal void Add(IEnumerable<ExecutionRoot> roots)
    {
        foreach (ExecutionRoot root in roots)
        {
            foreach (Acquisition acquisition in root.Acquisitions)
            {
                foreach (string held in acquisition.Held)
                {
                    if (!_edges.TryGetValue(held, out Dictionary<string, (string Name, string Under)>? edges))
                    {
                        _edges.Add(held, edges = new(StringComparer.Ordinal));
                    }

                    edges.TryAdd(acquisition.Lock.Path, (acquisition.Lock.Name, NameOf(held)));
                }
            }
        }
    }

    /// <summary>The shortest way from one lock to another: each is entered while the one before is held.</summary>
    /// <returns>Null where there is none.</returns>
    internal List<(string Name, string Under)>? FindPath(string from, string to)
    {
        Dictionary<string, string> reached = new(StringComparer.Ordinal);
        Queue<string> open = new([from]);
        while (open.TryDequeue(out string? at))
        {
            foreach (string next in _edges.TryGetValue(at, out Dictionary<string, (string Name, string Under)>? edges) ? edges.Keys : (IEnumerable<string>)[])
            {
                if (next == from || !reached.TryAdd(next, at))
                {
                    continue;
                }

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
    internal static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private List<(string Name, string Under)> Trace(Dictionary<string, string> reached, string from, string to)
    {
        List<(string Name, string Under)> steps = [];
        for (string at = to; at != from; at = reached[at])
        {
            steps.Insert(0, _edges[reached[at]][at]);
        }

        return steps;
    }
}
