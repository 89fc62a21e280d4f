using System.Collections.Generic;
using System.Linq;

namespace Spin.Kernel.Tests.Dispatch.Ordering;

/// <summary>The oracle: of those whom nobody has to precede any more, the earliest in the list, found by looking at every pair each time.</summary>
internal static class NaiveOrder
{
    /// <summary>The order, or null where there is none.</summary>
    internal static int[]? Sort(IReadOnlyList<OrderedHandler> handlers)
    {
        List<int> rest = [.. Enumerable.Range(0, handlers.Count)];
        List<int> sorted = [];
        while (rest.Count > 0)
        {
            int next = rest.FindIndex(candidate => !rest.Any(other => Precedes(handlers, other, candidate)));
            if (next < 0)
            {
                return null;
            }

            sorted.Add(rest[next]);
            rest.RemoveAt(next);
        }

        return [.. sorted];
    }

    /// <summary>Whether one handler must run before another, said by either of them.</summary>
    internal static bool Precedes(IReadOnlyList<OrderedHandler> handlers, int first, int second)
    {
        (OrderedHandler one, OrderedHandler other) = (handlers[first], handlers[second]);
        return first != second &&
            (Rank(one.Order) < Rank(other.Order) ||
             one.Before == other.Spindle ||
             other.After == one.Spindle ||
             (one.IsFixed && other.IsFixed && first < second));
    }

    /// <summary>Where a place stands.</summary>
    internal static int Rank(Order order) => order switch
    {
        Order.First => 0,
        Order.Normal => 1,
        _ => 2,
    };
}
