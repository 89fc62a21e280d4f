using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>Looks for recursions behind a call.</summary>
internal static class Recursions
{
    /// <summary>The nearest recursion that a method leads into, and the path to it.</summary>
    /// <param name="start">The method.</param>
    /// <param name="analysis">What methods call.</param>
    /// <param name="clean">Methods that lead into none; those found to are added.</param>
    internal static (string Path, ImmutableArray<Method> Cycle)? Find(Method start, EffectAnalysis analysis, HashSet<Method> clean)
    {
        HashSet<Method> seen = [start];
        Queue<(Method Method, string Path)> open = new([(start, "")]);
        while (open.Count > 0)
        {
            (Method method, string path) = open.Dequeue();
            if (clean.Contains(method))
            {
                continue;
            }

            MethodSummary summary = analysis.SummaryOf(method);
            if (!summary.Cycle.IsEmpty)
            {
                return (path, summary.Cycle);
            }

            foreach (CallSite call in analysis.FactsOf(method).AllCalls)
            {
                foreach (Method target in analysis.TargetsOf(method, call.Callee))
                {
                    if (seen.Add(target))
                    {
                        open.Enqueue((target, path + CallPaths.Arrow + method.Name));
                    }
                }
            }
        }

        clean.UnionWith(seen);
        return null;
    }
}
