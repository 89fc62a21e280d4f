using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>Writes the path from a handler to a cause, for messages: <c>Reply → Format → string.Concat</c>.</summary>
internal static class CallPaths
{
    internal const string Arrow = " → ";

    /// <summary>The path of a cause in the method itself.</summary>
    internal static string Write(string from, Cause cause) => from + Arrow + cause.What;

    /// <summary>The path of a cause behind calls.</summary>
    internal static string Write(string from, string callee, Witness witness)
    {
        StringBuilder text = new(from);
        _ = text.Append(Arrow).Append(callee);
        Witness? step = witness;
        for (; step.Next is { } next; step = next)
        {
            _ = text.Append(Arrow).Append(step.Callee!.Name);
        }

        return text.Append(Arrow).Append(step.Cause!.What).ToString();
    }

    /// <summary>The path into a cycle and once around it: <c>Reply → Parse → Nested → Parse</c>.</summary>
    /// <param name="path">The path to the call that leads into the cycle.</param>
    /// <param name="from">The method that contains this call.</param>
    /// <param name="cycle">The cycle, beginning with the method first entered.</param>
    internal static string WriteCycle(string path, Method from, ImmutableArray<Method> cycle)
    {
        StringBuilder text = new(path);
        int start = cycle.IndexOf(from) + 1;
        for (int i = 0; i < cycle.Length; i++)
        {
            _ = text.Append(Arrow).Append(cycle[(start + i) % cycle.Length].Name);
        }

        // A path from outside ends where the circle closes.
        return start > 0 ? text.ToString() : text.Append(Arrow).Append(cycle[0].Name).ToString();
    }

    /// <summary>The places along a path: each call, then the cause.</summary>
    internal static IEnumerable<Site> Locate(Witness witness)
    {
        Witness? step = witness;
        for (; step.Next is { } next; step = next)
        {
            yield return step.Call!.Site;
        }

        yield return step.Cause!.Site;
    }
}
