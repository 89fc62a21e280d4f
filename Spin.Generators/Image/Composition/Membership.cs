using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Image.File;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Composition;

/// <summary>Decides which spindles an image takes in: the nucleus', those that its items name, its own.</summary>
internal static class Membership
{
    /// <summary>Chooses the spindles, in the order of activation.</summary>
    internal static IReadOnlyList<Member> Choose(ImageSources sources, List<Problem> problems)
    {
        foreach (string problem in sources.File.Problems)
        {
            problems.Add(Problem.Of(RuleIds.UnknownGrant, problem));
        }

        List<Member> members = [];
        foreach (SpindleModel spindle in SpindlesOf(sources, Generated.Nucleus))
        {
            members.Add(new Member(spindle, IsNucleus: true, IsRestricted: false, EquatableArray<GrantItem>.Empty));
        }

        foreach (SpindleItem item in sources.File.Spindles)
        {
            AddItem(sources, item, members, problems);
        }

        foreach (SpindleModel spindle in SpindlesOf(sources, sources.Project))
        {
            if (!Contains(members, spindle) && sources.File.Spindles.All(item => item.Assembly != sources.Project))
            {
                members.Add(new Member(spindle, IsNucleus: false, IsRestricted: false, EquatableArray<GrantItem>.Empty));
            }
        }

        if (members.All(static member => member.IsNucleus))
        {
            problems.Add(Problem.Of(RuleIds.EmptyImage, sources.Project));
        }

        return members;
    }

    private static void AddItem(ImageSources sources, SpindleItem item, List<Member> members, List<Problem> problems)
    {
        SpindleModel[] spindles = SpindlesOf(sources, item.Assembly)
            .Where(spindle => item.Spindle is null || spindle.FullName == item.Spindle || spindle.Name == item.Spindle)
            .ToArray();
        if (spindles.Length == 0)
        {
            problems.Add(item.Spindle is { } name
                ? Problem.Of(RuleIds.UnknownSpindle, $"{item.Assembly}/{name}", $"assembly '{item.Assembly}' has no spindle '{name}'; name one of its [Spindle] classes")
                : Problem.Of(RuleIds.UnknownSpindle, item.Assembly, "no referenced assembly of that name declares a spindle; reference its project or package"));
        }

        foreach (SpindleModel spindle in spindles.Where(spindle => !Contains(members, spindle)))
        {
            members.Add(new Member(spindle, IsNucleus: false, IsRestricted: true, item.Grants));
        }
    }

    private static bool Contains(List<Member> members, SpindleModel spindle) =>
        members.Any(member => member.Spindle.FullName == spindle.FullName && member.Spindle.Assembly == spindle.Assembly);

    private static IEnumerable<SpindleModel> SpindlesOf(ImageSources sources, string assembly) =>
        sources.References.Where(manifest => manifest.Assembly == assembly).SelectMany(static manifest => manifest.Spindles)
            .Concat(sources.Project == assembly ? sources.Spindles : EquatableArray<SpindleModel>.Empty)
            .OrderBy(static spindle => spindle.FullName, StringComparer.Ordinal);
}
