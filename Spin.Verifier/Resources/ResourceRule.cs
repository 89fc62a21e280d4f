using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Resources;

/// <summary>SPIN5001 to SPIN5003 and SPIN3015: what is taken and not given back, used after that, given back twice, or thrown away.</summary>
internal sealed class ResourceRule(Contract contract) : IBodyRule
{
    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        // An iterator keeps what it holds from one step to the next.
        ResourceReader reader = new(body, contract);
        if (contract.IsComposition(body.Method.Owner) || body.Method.Owner.Name.Contains(">d__", System.StringComparison.Ordinal) || !reader.IsNeeded())
        {
            return [];
        }

        ResourceFindings findings = ResourceFlow.Follow(body, reader);
        return findings.Leaks.Where(leak => !IsHandedOver(body, leak.Resource, findings)).Select(leak => new BodyFinding(
                VerifierRules.NotReleased, $"{Describe(leak.Resource)} is still held on a path that {(leak.At is null ? "returns" : "leaves by a fault or because its handler is over its limit")}: give it back in a 'finally', or declare it with 'using'", OffsetOf(body, leak.Acquired)))
            .Concat(findings.Uses.Select(use => new BodyFinding(VerifierRules.UsedAfterRelease, $"{Describe(use.Resource)} is used after it was given back: use it before, or make another", OffsetOf(body, use.At))))
            .Concat(findings.Releases.Select(release => new BodyFinding(VerifierRules.ReleasedTwice, $"{Describe(release.Resource)} has been given back already: remove this one", OffsetOf(body, release.At))))
            .Concat(findings.Discarded.Select(handle => new BodyFinding(VerifierRules.DiscardedInstallation, "the handle of a handler that is installed here is thrown away, so that nothing can uninstall it: keep it in a field", OffsetOf(body, handle.At))))
            .DistinctBy(static finding => (finding.Id, finding.Offset));
    }

    // One method enters and another of the type leaves, as the two halves of a scope do.
    private bool IsHandedOver(VerifiedBody body, Resource resource, ResourceFindings findings)
    {
        if (!resource.IsLock || findings.Mentions(resource))
        {
            return false;
        }

        foreach (DefinedMethod method in body.Method.Owner.Methods)
        {
            if (!ReferenceEquals(method, body.Method) && body.All.Find(method) is { } other && Releases(other, resource))
            {
                return true;
            }
        }

        return false;
    }

    private bool Releases(VerifiedBody body, Resource resource)
    {
        ResourceReader reader = new(body, contract);
        return Enumerable.Range(0, body.Code.Instructions.Count).Any(index => reader.Read(index).Contains((ResourceAction.Release, resource)));
    }

    private static string Describe(Resource resource) => resource.IsLock ? $"lock '{resource.Name}'" : $"'{resource.Name}'";

    private static int OffsetOf(VerifiedBody body, int instruction) => body.Code.Instructions[instruction].Offset;
}
