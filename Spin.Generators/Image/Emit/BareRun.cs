using System.Collections.Generic;
using Spin.Generators.Image.Composition;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Neighbours in a raise that belong to one spindle and are a part of the raise (<see cref="BareCalls"/>): whether all are enabled is one
/// question for all of them.
/// </summary>
/// <param name="Number">Which of the table's runs it is.</param>
/// <param name="First">The first handler's index in the table.</param>
/// <param name="Count">How many there are, at least two.</param>
internal sealed record BareRun(int Number, int First, int Count)
{
    /// <summary>Behind the last handler.</summary>
    internal int End => First + Count;

    /// <summary>The runs of a table, in order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="steps">The steps of its raise.</param>
    internal static IReadOnlyList<BareRun> Plan(ImageEvent table, IReadOnlyList<DispatchRun> steps)
    {
        List<BareRun> runs = [];
        if (!BareCalls.AreInlined(table))
        {
            return runs;
        }

        int first = -1;
        int next = -1;
        foreach (DispatchRun step in steps)
        {
            int index = step.Run.Handlers[0];
            bool isAlone = !step.IsKeyed && table.Handlers[index] is { IsProven: true, Handler: { IsAsync: false, Cancels: false } };
            if (first >= 0 && (!isAlone || table.Handlers[index].Spindle != table.Handlers[first].Spindle || index != next))
            {
                Add(runs, first, next);
                first = -1;
            }

            if (isAlone)
            {
                first = first < 0 ? index : first;
                next = index + 1;
            }
        }

        Add(runs, first, next);
        return runs;
    }

    /// <summary>The run that a handler is in; null where it stands for itself.</summary>
    internal static BareRun? Find(IReadOnlyList<BareRun> runs, int handler)
    {
        foreach (BareRun run in runs)
        {
            if (run.First <= handler && handler < run.End)
            {
                return run;
            }
        }

        return null;
    }

    private static void Add(List<BareRun> runs, int first, int end)
    {
        if (first >= 0 && end - first > 1)
        {
            runs.Add(new BareRun(runs.Count, first, end - first));
        }
    }
}
