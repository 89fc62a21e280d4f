using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Emit;

/// <summary>Neighbours in an event's order that all match its key against a constant, so that one decision serves them all.</summary>
/// <param name="Handlers">Their indices in the table, in order.</param>
internal sealed record KeyRun(IReadOnlyList<int> Handlers)
{
    /// <summary>
    /// Splits handlers of a table, in order, into runs; one that does not match the key against a constant is alone in a run of its own.
    /// </summary>
    internal static IEnumerable<(KeyRun Run, bool IsKeyed)> Split(ImageEvent table, IEnumerable<int> handlers)
    {
        List<int> pending = [];
        foreach (int index in handlers)
        {
            if (IsKeyed(table.Event, table.Handlers[index]))
            {
                pending.Add(index);
                continue;
            }

            if (pending.Count > 0)
            {
                yield return (new KeyRun(pending), true);
                pending = [];
            }

            yield return (new KeyRun([index]), false);
        }

        if (pending.Count > 0)
        {
            yield return (new KeyRun(pending), true);
        }
    }

    /// <summary>Whether a handler matches the event's key against a constant.</summary>
    internal static bool IsKeyed(EventModel model, ImageHandler handler) =>
        model.Key is { } key && handler.FindMatch(key.Name) is { Reader: null };

    /// <summary>The values matched, ascending, each with its handlers in order.</summary>
    internal IReadOnlyList<(long Value, IReadOnlyList<int> Handlers)> ByValue(ImageEvent table) =>
        Handlers.GroupBy(index => table.Handlers[index].FindMatch(table.Event.Key!.Name)!.Constant)
            .OrderBy(static group => group.Key)
            .Select(static group => (group.Key, (IReadOnlyList<int>)group.ToArray()))
            .ToArray();
}
