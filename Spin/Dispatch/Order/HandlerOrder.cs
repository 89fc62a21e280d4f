using System;
using System.Collections.Generic;

namespace Spin;

/// <summary>
/// Puts handlers in order: First, Normal, Last, and each before and after whom it asks to run. Of those of which nothing says who is to run
/// first, the one that was earlier in the list does.
/// </summary>
internal static class HandlerOrder
{
    /// <summary>Orders handlers.</summary>
    /// <param name="handlers">The handlers, those of one place together: First, Normal, Last.</param>
    /// <returns>Their indices in the order in which they run.</returns>
    /// <exception cref="InvalidOperationException">They would have to run in a circle, which is named.</exception>
    internal static int[] Sort(IReadOnlyList<OrderedHandler> handlers)
    {
        Graph graph = new(handlers);
        int[] sorted = new int[handlers.Count];
        int count = 0;
        int next = 0;
        while (graph.TakeReady(ref next) is { } taken)
        {
            if (taken < handlers.Count)
            {
                sorted[count++] = taken;
            }
        }

        return count == sorted.Length ? sorted : throw new InvalidOperationException(graph.DescribeCircle(handlers));
    }

    /// <summary>Where a place stands.</summary>
    internal static int RankOf(Order order) => order switch
    {
        Order.First => 0,
        Order.Last => 2,
        _ => 1,
    };

    /// <summary>Who must run before whom. Between two places stands a node that all of the one precede and that precedes all of the other.</summary>
    private sealed class Graph
    {
        private const int Borders = 2;

        private readonly List<int>[] _successors;
        private readonly int[] _waitsFor;
        private readonly bool[] _taken;

        internal Graph(IReadOnlyList<OrderedHandler> handlers)
        {
            _successors = new List<int>[handlers.Count + Borders];
            _waitsFor = new int[_successors.Length];
            _taken = new bool[_successors.Length];
            for (int node = 0; node < _successors.Length; node++)
            {
                _successors[node] = [];
            }

            Dictionary<string, List<int>> named = [];
            for (int index = 0; index < handlers.Count; index++)
            {
                if (!named.TryGetValue(handlers[index].Spindle, out List<int>? same))
                {
                    named[handlers[index].Spindle] = same = [];
                }

                same.Add(index);
            }

            AddEdge(handlers.Count, handlers.Count + 1);
            int lastFixed = -1;
            for (int index = 0; index < handlers.Count; index++)
            {
                AddEdges(index, handlers[index], named, handlers.Count);
                if (handlers[index].IsFixed)
                {
                    if (lastFixed >= 0)
                    {
                        AddEdge(lastFixed, index);
                    }

                    lastFixed = index;
                }
            }
        }

        /// <summary>Takes the first that waits for nobody.</summary>
        /// <param name="next">Where to begin to look: nobody before is ready.</param>
        /// <returns>Null where none is left, or all wait for one another.</returns>
        internal int? TakeReady(ref int next)
        {
            // A border is taken as soon as it can be: it lets handlers go on that are earlier in the list than others.
            for (int node = _taken.Length - Borders; node < _taken.Length; node++)
            {
                if (!_taken[node] && _waitsFor[node] == 0)
                {
                    return Take(node, ref next);
                }
            }

            for (; next < _taken.Length - Borders; next++)
            {
                if (!_taken[next] && _waitsFor[next] == 0)
                {
                    return Take(next, ref next);
                }
            }

            return null;
        }

        /// <summary>Tells of a circle among those that were not taken.</summary>
        internal string DescribeCircle(IReadOnlyList<OrderedHandler> handlers)
        {
            List<int> path = [Array.IndexOf(_taken, false)];
            while (true)
            {
                int before = FindWaitedFor(path[^1]);
                int start = path.IndexOf(before);
                path.Add(before);
                if (start >= 0)
                {
                    return Describe(path, start, handlers);
                }
            }
        }

        // The path leads backwards, from one to another that must run before it, and ends where it began.
        private static string Describe(List<int> path, int start, IReadOnlyList<OrderedHandler> handlers)
        {
            List<string> names = [];
            for (int index = path.Count - 1; index > start; index--)
            {
                if (path[index] < handlers.Count)
                {
                    names.Add(Describe(handlers[path[index]]));
                }
            }

            names.Add(names[0]);
            return $"The handlers would have to run in a circle: {string.Join(" → ", names)}.";
        }

        // Written out: an image has no names of an enumeration's values.
        private static string Describe(OrderedHandler handler) => handler.Spindle + (handler.IsFixed, handler.Order) switch
        {
            (true, Order.First) => " (First)",
            (true, Order.Last) => " (Last)",
            (true, _) => string.Empty,
            (false, Order.First) => " (installed, First)",
            (false, Order.Last) => " (installed, Last)",
            _ => " (installed)",
        };

        private int Take(int node, ref int next)
        {
            _taken[node] = true;
            foreach (int successor in _successors[node])
            {
                _waitsFor[successor]--;
                next = Math.Min(next, successor);
            }

            return node;
        }

        private int FindWaitedFor(int node)
        {
            for (int other = 0; ; other++)
            {
                if (!_taken[other] && _successors[other].Contains(node))
                {
                    return other;
                }
            }
        }

        private void AddEdges(int index, OrderedHandler handler, Dictionary<string, List<int>> named, int border)
        {
            int rank = RankOf(handler.Order);
            if (rank > 0)
            {
                AddEdge(border + rank - 1, index);
            }

            if (rank < Borders)
            {
                AddEdge(index, border + rank);
            }

            if (handler.Before is { } before && named.TryGetValue(before, out List<int>? later))
            {
                later.ForEach(other => AddEdge(index, other));
            }

            if (handler.After is { } after && named.TryGetValue(after, out List<int>? earlier))
            {
                earlier.ForEach(other => AddEdge(other, index));
            }
        }

        // Nobody waits for itself: a handler that is to run before its own spindle's means the others.
        private void AddEdge(int first, int second)
        {
            if (first != second)
            {
                _successors[first].Add(second);
                _waitsFor[second]++;
            }
        }
    }
}
