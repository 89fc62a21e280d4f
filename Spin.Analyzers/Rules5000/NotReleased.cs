using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers.Rules5000;

/// <summary>SPIN5001: a lock, an object or a handle that some path does not give back: a return, an exception, the handler's termination.</summary>
public sealed class NotReleased() : ResourceRule(Rules.SPIN5001_NotReleased)
{
    /// <inheritdoc/>
    private protected override void Analyze(ResourceFindings findings, ISymbol member, SpindleCompilation spindles, Action<Diagnostic> report)
    {
        Dictionary<IOperation, ResourceFinding> worst = [];
        foreach (ResourceFinding finding in findings.All)
        {
            if (finding.Kind is ResourceFindingKind.Leaked or ResourceFindingKind.LeakedByException && IsOwned(finding, findings) && !IsHandedOver(finding) && !IsDiscarded(finding, findings, spindles) &&
                (!worst.TryGetValue(finding.At, out ResourceFinding? known) || IsBefore(finding, known)))
            {
                worst[finding.At] = finding;
            }
        }

        foreach (ResourceFinding finding in worst.Values)
        {
            report(Diagnostic.Create(
                Rules.SPIN5001_NotReleased, finding.At.Syntax.GetLocation(), finding.Other is { } at ? [at.Syntax.GetLocation()] : Array.Empty<Location>(),
                Describe(finding.Resource), finding.Other is { } leave ? $"leaves the function at '{Shorten(leave)}', by a fault or because its handler is over its limit" : "returns",
                Remedy(finding.Resource, spindles)));
        }
    }

    // A path that returns says more than one that faults; of these, the first.
    private static bool IsBefore(ResourceFinding finding, ResourceFinding known) =>
        known.Other is not null && (finding.Other is null || finding.Other.Syntax.SpanStart < known.Other.Syntax.SpanStart);

    // An object that is made here and given away is the receiver's, also when making the next one fails.
    private static bool IsOwned(ResourceFinding finding, ResourceFindings findings) =>
        finding is not { Kind: ResourceFindingKind.LeakedByException, Resource.Kind: ResourceKind.Disposable } || findings.Releases(finding.Resource);

    // The handle of a handler that nothing reads is SPIN3015.
    private static bool IsDiscarded(ResourceFinding finding, ResourceFindings findings, SpindleCompilation spindles) =>
        IsInstallation(finding.Resource, spindles) && !findings.Mentions(finding.Resource);

    private static bool IsInstallation(Resource resource, SpindleCompilation spindles) => ContractTypes.DerivesFrom(resource.Local?.Type, spindles.Contract.Installation);

    // One method enters and another of the type leaves, as the two halves of a scope do.
    private static bool IsHandedOver(ResourceFinding finding)
    {
        if (finding.Resource.Kind != ResourceKind.Lock || finding.At.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type } member)
        {
            return false;
        }

        bool elsewhere = false;
        foreach (SyntaxNode node in type.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exit" } exit } && exit.Expression.ToString() == finding.Resource.Name)
            {
                if (member.Span.Contains(node.Span))
                {
                    return false;
                }

                elsewhere = true;
            }
        }

        return elsewhere;
    }

    private static string Remedy(Resource resource, SpindleCompilation spindles) =>
        resource.Kind == ResourceKind.Lock ? "exit it in a 'finally'" :
        IsInstallation(resource, spindles) ? "keep it in a field, or declare it with 'using'" :
        "declare it with 'using'";

    private static string Shorten(IOperation operation)
    {
        string text = operation.Syntax.ToString();
        int end = text.IndexOfAny(['\r', '\n', '(']);
        return end < 0 ? text : text.Substring(0, end);
    }
}
