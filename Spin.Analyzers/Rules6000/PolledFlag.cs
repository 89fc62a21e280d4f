using System;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Concurrency;
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
            if (Conflicts.IsPolled(access, root.Accesses, other))
            {
                report(Diagnostic.Create(
                    Rules.SPIN6004_PolledFlag, access.Operation.Syntax.GetLocation(), [other.Operation.Syntax.GetLocation()],
                    UseVolatileProperties.Of(access), access.Place.Name, otherRoot.Name));
            }
        }
    }
}
