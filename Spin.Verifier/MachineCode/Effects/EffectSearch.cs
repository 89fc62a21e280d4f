using System;
using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>Finds every effect that a function reaches, each with a shortest chain of calls to it.</summary>
internal static class EffectSearch
{
    /// <summary>Searches, nearest callees first.</summary>
    /// <param name="facts">The program.</param>
    /// <param name="entry">Where to begin.</param>
    /// <param name="isOutside">Which callees are left out.</param>
    internal static IReadOnlyList<Witness> From(ProgramFacts facts, CodeFunction entry, Predicate<CodeFunction>? isOutside = null)
    {
        Dictionary<Effect, Witness> found = [];
        Dictionary<CodeFunction, CodeFunction?> callers = new(ReferenceEqualityComparer.Instance) { [entry] = null };
        Queue<CodeFunction> pending = new([entry]);
        while (pending.TryDequeue(out CodeFunction? function))
        {
            foreach (Occurrence own in facts.Of(function).Own)
            {
                if (!found.ContainsKey(own.Effect))
                {
                    found.Add(own.Effect, new Witness(own.Effect, PathTo(function, callers), own));
                }
            }

            foreach (CodeFunction callee in facts.Callees(function))
            {
                // What a landmark does is said by its name; how it does it is the runtime's matter.
                if (isOutside?.Invoke(callee) != true && callers.TryAdd(callee, function) && Landmarks.Of(callee) is null)
                {
                    pending.Enqueue(callee);
                }
            }
        }

        return [.. found.Values];
    }

    private static List<CodeFunction> PathTo(CodeFunction function, Dictionary<CodeFunction, CodeFunction?> callers)
    {
        List<CodeFunction> path = [];
        for (CodeFunction? step = function; step is not null; step = callers[step])
        {
            path.Add(step);
        }

        path.Reverse();
        return path;
    }
}
