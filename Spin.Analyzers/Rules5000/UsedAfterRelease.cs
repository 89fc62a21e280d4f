using System;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers.Rules5000;

/// <summary>SPIN5002: an object that is used when every path before has disposed of it.</summary>
public sealed class UsedAfterRelease() : ResourceRule(Rules.SPIN5002_UsedAfterRelease)
{
    /// <inheritdoc/>
    private protected override void Analyze(ResourceFindings findings, ISymbol member, SpindleCompilation spindles, Action<Diagnostic> report)
    {
        foreach (ResourceFinding finding in findings.All)
        {
            if (finding is { Kind: ResourceFindingKind.UsedAfterRelease, Other: { } released })
            {
                report(Diagnostic.Create(
                    Rules.SPIN5002_UsedAfterRelease, finding.At.Syntax.GetLocation(), [released.Syntax.GetLocation()],
                    Describe(finding.Resource), released.Syntax.ToString()));
            }
        }
    }
}
