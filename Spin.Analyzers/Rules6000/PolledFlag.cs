using System;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Concurrency;

namespace Spin.Analyzers.Rules6000;

/// <summary>SPIN6004: a place that a loop reads, by an ordinary read, until other code has written it.</summary>
public sealed class PolledFlag() : SharingRule(Rules.SPIN6004_PolledFlag)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        foreach ((ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other) in sharing.Pairs())
        {
            if (access is { IsPolled: true, IsAtomic: false } && other.Kind is AccessKind.Write or AccessKind.ReadModifyWrite && !access.IsExcludedBy(other) &&
                !WritesItself(root, access))
            {
                report(Diagnostic.Create(
                    Rules.SPIN6004_PolledFlag, access.Operation.Syntax.GetLocation(), [other.Operation.Syntax.GetLocation()],
                    UseVolatileProperties.Of(access), access.Place.Name, otherRoot.Name));
            }
        }
    }

    // A place that the same function writes is its own variable rather than a signal.
    private static bool WritesItself(ExecutionRoot root, Access access)
    {
        foreach (Access mine in root.Accesses)
        {
            if (mine.Writes && mine.Place.Equals(access.Place) && SymbolEqualityComparer.Default.Equals(mine.Within, access.Within))
            {
                return true;
            }
        }

        return false;
    }
}
