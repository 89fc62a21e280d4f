using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Image.File;

namespace Spin.Generators.Image.Composition;

/// <summary>Finds what an image says of each of its spindles. A record that names the spindle goes before one that names its assembly.</summary>
internal static class PolicyChoice
{
    /// <summary>The policy of a member.</summary>
    internal static SpindlePolicy Of(Member member, EquatableArray<PolicyItem> policies)
    {
        if (member.IsNucleus)
        {
            return SpindlePolicy.None;
        }

        PolicyItem[] items = [.. policies.Where(item => Means(item, member)).OrderBy(static item => item.Spindle is null ? 1 : 0)];
        QuotaItem[] quota = [.. items.SelectMany(static item => item.Quota)
            .GroupBy(static item => item.Resource).Select(static same => same.First())
            .OrderBy(static item => item.Resource, System.StringComparer.Ordinal)];
        return new SpindlePolicy(items.FirstOrDefault(static item => item.Restart is not null)?.Restart, quota.ToEquatable())
        {
            IsDormant = items.FirstOrDefault(static item => item.IsDormant is not null)?.IsDormant == true,
        };
    }

    /// <summary>Reports records that mean no spindle of the image (SPIN9008).</summary>
    internal static void Check(EquatableArray<PolicyItem> policies, IReadOnlyList<Member> members, List<Problem> problems)
    {
        foreach (PolicyItem item in policies.Where(item => !members.Any(member => !member.IsNucleus && Means(item, member))))
        {
            string name = item.Spindle is null ? item.Assembly : $"{item.Assembly}/{item.Spindle}";
            problems.Add(Problem.Of(
                RuleIds.UnknownSpindle, name, "it is given a restart or a quota, and is no spindle of this image; correct the name"));
        }
    }

    private static bool Means(PolicyItem item, Member member) =>
        item.Assembly == member.Spindle.Assembly &&
        (item.Spindle is null || item.Spindle == member.Spindle.FullName || item.Spindle == member.Spindle.Name);
}
