using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Image.File;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Finds what grants name: an event of the image, or a service that one of its spindles imports.</summary>
/// <param name="events">The image's events.</param>
/// <param name="members">The image's spindles.</param>
internal sealed class GrantResolver(IEnumerable<EventModel> events, IEnumerable<Member> members)
{
    private readonly string[] _targets = events.Select(static model => model.FullName)
        .Concat(members.SelectMany(static member => member.Spindle.Imports)
            .Where(static import => import.Kind is ImportKind.Service or ImportKind.Port)
            .Select(static import => import.FullName))
        .Distinct()
        .ToArray();

    /// <summary>
    /// Resolves the grants of a spindle; several of one target become one. The image's own spindles hold all there is, spelled out,
    /// because services are attenuated by grants.
    /// </summary>
    internal IEnumerable<ResolvedGrant> Resolve(Member member, List<Problem> problems)
    {
        if (!member.IsRestricted)
        {
            return member.IsNucleus
                ? []
                : _targets.Select(static target => new ResolvedGrant(target, EquatableArray<long>.Empty))
                    .OrderBy(static grant => grant.Target, StringComparer.Ordinal);
        }

        Dictionary<string, ResolvedGrant> resolved = new(StringComparer.Ordinal);
        foreach (GrantItem grant in member.Grants)
        {
            string[] targets = _targets.Where(target => IsNamed(target, grant.Name)).ToArray();
            if (targets is not [{ } target])
            {
                problems.Add(Problem.Of(RuleIds.UnknownGrant, targets.Length == 0
                    ? $"'{grant.Name}', granted to '{member.Spindle.Assembly}', is no event of this image and no service that its spindles import; correct the name or remove the grant"
                    : $"'{grant.Name}', granted to '{member.Spindle.Assembly}', may be {string.Join(" or ", targets)}; write the namespace too"));
                continue;
            }

            resolved[target] = resolved.TryGetValue(target, out ResolvedGrant? before)
                ? Merge(before, grant)
                : new ResolvedGrant(target, grant.Values);
        }

        return resolved.Values.OrderBy(static grant => grant.Target, StringComparer.Ordinal);
    }

    private static bool IsNamed(string target, string name) =>
        target == name || target.EndsWith("." + name, StringComparison.Ordinal);

    // No values means all of them, which others cannot narrow.
    private static ResolvedGrant Merge(ResolvedGrant before, GrantItem grant) =>
        before.Values.Count == 0 || grant.Values.Count == 0
            ? before with { Values = EquatableArray<long>.Empty }
            : before with { Values = before.Values.Concat(grant.Values).Distinct().ToEquatable() };
}
