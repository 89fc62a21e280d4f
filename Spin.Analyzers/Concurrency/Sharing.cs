using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>What the functions of one spindle that the kernel runs share with one another.</summary>
internal sealed class Sharing
{
    private Sharing(List<ExecutionRoot> roots, SpindleCompilation spindles)
    {
        Roots = roots;
        Spindles = spindles;
    }

    /// <summary>The functions that the kernel runs.</summary>
    internal IReadOnlyList<ExecutionRoot> Roots { get; }

    /// <summary>The compilation.</summary>
    internal SpindleCompilation Spindles { get; }

    /// <summary>Looks at a spindle.</summary>
    internal static Sharing Create(INamedTypeSymbol spindle, SpindleCompilation spindles)
    {
        RootFinder finder = new(spindles);
        List<ExecutionRoot> roots = finder.Find(spindle);
        foreach (ExecutionRoot root in roots)
        {
            new ReachWalker(root, spindles, finder).Walk();
        }

        return new Sharing(roots, spindles);
    }

    /// <summary>Each access of one function with each of another that can run in its middle, to the same place.</summary>
    internal IEnumerable<(ExecutionRoot Root, Access Access, ExecutionRoot OtherRoot, Access Other)> Pairs()
    {
        foreach (ExecutionRoot root in Roots)
        {
            foreach (ExecutionRoot other in Roots)
            {
                if (!root.IsConcurrentWith(other))
                {
                    continue;
                }

                foreach (Access access in root.Accesses)
                {
                    foreach (Access conflicting in other.Accesses)
                    {
                        if (access.Place.Equals(conflicting.Place) && !BeforeStart.IsOver(root, access, other) && !BeforeStart.IsOver(other, conflicting, root))
                        {
                            yield return (root, access, other, conflicting);
                        }
                    }
                }
            }
        }
    }
}
