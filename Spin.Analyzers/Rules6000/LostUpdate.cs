using System;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules6000;

/// <summary>SPIN6003: a read, change and write of a place that other code can write in between.</summary>
public sealed class LostUpdate() : SharingRule(Rules.SPIN6003_LostUpdate)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        foreach ((ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other) in sharing.Pairs())
        {
            if (access.Kind == AccessKind.ReadModifyWrite && (other.Kind is AccessKind.Write or AccessKind.ReadModifyWrite || other.Kind == AccessKind.Change && access.Place.Type is IArrayTypeSymbol) && !IsExcluded(root, access, otherRoot, other))
            {
                report(Diagnostic.Create(
                    Rules.SPIN6003_LostUpdate, access.Operation.Syntax.GetLocation(), [other.Operation.Syntax.GetLocation()],
                    access.Operation.Syntax.ToString(), access.Place.Name, otherRoot.Name));
            }
        }
    }

    // A lock keeps strands apart, but no interrupt away.
    private static bool IsExcluded(ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other) =>
        root.Level != Level.Interrupt && otherRoot.Level != Level.Interrupt && access.IsExcludedBy(other);
}
