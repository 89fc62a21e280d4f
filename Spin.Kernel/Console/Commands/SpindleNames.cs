using System;

namespace Spin.Kernel.Console;

/// <summary>Spindles by the names that are typed in the shell.</summary>
internal static class SpindleNames
{
    /// <summary>Finds a spindle.</summary>
    /// <returns>Its number; below 0 where there is none.</returns>
    internal static int Find(KernelCensus census, string name)
    {
        for (int spindle = 0; spindle < census.Spindles.Length; spindle++)
        {
            if (census.Spindles[spindle].Name == name)
            {
                return spindle;
            }
        }

        return -1;
    }

    /// <summary>Offers the names, as a first argument.</summary>
    internal static void Complete(KernelCensus census, ReadOnlySpan<string> before, CandidateList candidates, bool withNucleus)
    {
        if (!before.IsEmpty)
        {
            return;
        }

        foreach (SpindleDescriptor spindle in census.Spindles)
        {
            if (withNucleus || !spindle.IsNucleus)
            {
                candidates.Add(spindle.Name);
            }
        }
    }
}
