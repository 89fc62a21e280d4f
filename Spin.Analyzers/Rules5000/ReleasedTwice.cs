using System;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers.Rules5000;

/// <summary>SPIN5003: a lock that is given back when every path before has done so already.</summary>
public sealed class ReleasedTwice() : ResourceRule(Rules.SPIN5003_ReleasedTwice)
{
    /// <inheritdoc/>
    private protected override void Analyze(ResourceFindings findings, ISymbol member, SpindleCompilation spindles, Action<Diagnostic> report)
    {
        foreach (ResourceFinding finding in findings.All)
        {
            if (finding is { Kind: ResourceFindingKind.ReleasedTwice, Other: { } released })
            {
                report(Diagnostic.Create(
                    Rules.SPIN5003_ReleasedTwice, finding.At.Syntax.GetLocation(), [released.Syntax.GetLocation()], Describe(finding.Resource)));
            }
        }
    }
}
