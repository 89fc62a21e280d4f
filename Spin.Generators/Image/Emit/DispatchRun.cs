using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;

namespace Spin.Generators.Image.Emit;

/// <summary>A step of a raise: one handler, the handlers of one key decision, or those of a decision on several fields.</summary>
/// <param name="Run">The handlers.</param>
/// <param name="IsKeyed">Whether all match the event's key against a constant, and one decision on it serves them.</param>
/// <param name="Decision">The decision on other fields, ranges and prefixes; null where there is none.</param>
internal sealed record DispatchRun(KeyRun Run, bool IsKeyed, Decision? Decision = null)
{
    /// <summary>The steps of a raise, in order.</summary>
    internal static IReadOnlyList<DispatchRun> Plan(ImageEvent table)
    {
        List<DispatchRun> runs = [];
        List<int> group = [];
        for (int i = table.FilterCount; i < table.Handlers.Count; i++)
        {
            // One that ends the raise is asked by the raise itself.
            if (Decision.HasConstants(table.Handlers[i]) && !table.Handlers[i].Handler.Cancels)
            {
                group.Add(i);
                continue;
            }

            AddGroup(runs, table, group);
            group = [];
            runs.Add(new DispatchRun(new KeyRun([i]), IsKeyed: false));
        }

        AddGroup(runs, table, group);
        return runs;
    }

    private static void AddGroup(List<DispatchRun> runs, ImageEvent table, List<int> group)
    {
        if (group.Count > Decision.MostAsked && !IsServedByKey(table, group) && Decision.Build(table, group) is { Field: not null } decision)
        {
            runs.Add(new DispatchRun(new KeyRun(group), IsKeyed: false, decision));
            return;
        }

        runs.AddRange(KeyRun.Split(table, group).Select(static part => new DispatchRun(part.Run, part.IsKeyed)));
    }

    // All match the key against constants, and few of them the same one: the hash is the shortest way.
    private static bool IsServedByKey(ImageEvent table, List<int> group) =>
        group.All(index => KeyRun.IsKeyed(table.Event, table.Handlers[index])) &&
        new KeyRun(group).ByValue(table).All(static value => value.Handlers.Count <= Decision.MostAsked);
}
