using System.Collections.Generic;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>A method passes on, by reference, what its own caller has lent it.</summary>
/// <param name="Parameter">The position of its own parameter, or <see cref="Receiver"/>.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="Callee">What it is passed to.</param>
/// <param name="Position">The position of the callee's parameter, or <see cref="Receiver"/>.</param>
/// <param name="Site">Where.</param>
internal sealed record LentArgument(int Parameter, string Name, CallTarget Callee, int Position, Site Site)
{
    /// <summary>The position of the struct whose method is called.</summary>
    internal const int Receiver = -1;

    /// <summary>Whether it may be written there, by the callee or by whom that one passes it on to.</summary>
    /// <param name="caller">The method that passes it on.</param>
    /// <param name="analysis">What methods do.</param>
    internal bool MayBeWritten(Method caller, EffectAnalysis analysis) => MayBeWritten(caller, analysis, []);

    private bool MayBeWritten(Method caller, EffectAnalysis analysis, HashSet<(Method Method, int Parameter)> seen)
    {
        bool isSeen = false;
        foreach (Method target in analysis.TargetsOf(caller, Callee))
        {
            isSeen = true;
            if (!target.HasBody || seen.Add((target, Position)) && Writes(target, Position, analysis, seen))
            {
                return true;
            }
        }

        return !isSeen;
    }

    private static bool Writes(Method method, int parameter, EffectAnalysis analysis, HashSet<(Method Method, int Parameter)> seen)
    {
        MethodFacts facts = analysis.FactsOf(method);
        foreach (Cause cause in facts.Causes)
        {
            if (cause.Parameter == parameter)
            {
                return true;
            }
        }

        foreach (LentArgument lent in facts.Lent)
        {
            if (lent.Parameter == parameter && lent.MayBeWritten(method, analysis, seen))
            {
                return true;
            }
        }

        return false;
    }
}
