using System;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Concurrency;
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
            if (Conflicts.IsLostUpdate(root.Level, access, otherRoot.Level, other))
            {
                report(Diagnostic.Create(
                    Rules.SPIN6003_LostUpdate, access.Operation.Syntax.GetLocation(), [other.Operation.Syntax.GetLocation()],
                    access.Operation.Syntax.ToString(), access.Place.Name, otherRoot.Name));
            }
        }
    }
}
