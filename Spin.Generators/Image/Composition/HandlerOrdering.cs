using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>
/// Puts the handlers of an event in order: filters before all others; First, Normal, Last; within them Before and After; and where nothing else decides,
/// by name, so that a table does not change where nothing changed.
/// </summary>
internal static class HandlerOrdering
{
    /// <summary>Orders handlers.</summary>
    /// <param name="handlers">The handlers of one event.</param>
    /// <param name="cycle">Handlers each of which must run before the next, and the last before the first; empty where there is none.</param>
    /// <returns>The handlers in order; where there is a cycle, by place and name alone.</returns>
    internal static IReadOnlyList<ImageHandler> Sort(IEnumerable<ImageHandler> handlers, out IReadOnlyList<ImageHandler> cycle)
    {
        List<ImageHandler> rest = handlers
            .OrderBy(static handler => Rank(handler.Handler))
            .ThenBy(static handler => handler.Name, StringComparer.Ordinal)
            .ToList();
        ImageHandler[] byName = [.. rest];
        List<ImageHandler> sorted = [];
        while (rest.Count > 0)
        {
            int next = rest.FindIndex(candidate => !rest.Any(other => Precedes(other, candidate)));
            if (next < 0)
            {
                cycle = FindCycle(rest);
                return byName;
            }

            sorted.Add(rest[next]);
            rest.RemoveAt(next);
        }

        cycle = [];
        return sorted;
    }

    /// <summary>Whether a handler must run before another, said by either of them.</summary>
    internal static bool Precedes(ImageHandler first, ImageHandler second) =>
        !ReferenceEquals(first, second) &&
        (Rank(first.Handler) < Rank(second.Handler) ||
         first.Handler.Before == second.Spindle.FullName ||
         second.Handler.After == first.Spindle.FullName);

    private static int Rank(HandlerModel handler)
    {
        const int Places = 3;
        int place = handler.Order switch
        {
            HandlerOrder.First => 0,
            HandlerOrder.Last => 2,
            _ => 1,
        };
        return handler.IsFilter ? place : place + Places;
    }

    // Every one of these has a predecessor among them, so walking back must come round.
    private static List<ImageHandler> FindCycle(List<ImageHandler> stuck)
    {
        List<ImageHandler> path = [stuck[0]];
        while (true)
        {
            ImageHandler current = path[path.Count - 1];
            ImageHandler before = stuck.First(other => Precedes(other, current));
            int seen = path.FindIndex(handler => ReferenceEquals(handler, before));
            if (seen >= 0)
            {
                List<ImageHandler> cycle = path.GetRange(seen, path.Count - seen);
                cycle.Reverse();
                int first = cycle.IndexOf(cycle.OrderBy(static handler => handler.Name, StringComparer.Ordinal).First());
                return [.. cycle.Skip(first), .. cycle.Take(first)];
            }

            path.Add(before);
        }
    }
}
