using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>
/// The order in which spindles are activated: who exports a port before who imports it; else as they come. Where spindles need one another
/// in a circle none can be first, and the circle is reported.
/// </summary>
internal static class ActivationOrder
{
    /// <summary>Orders members.</summary>
    internal static IReadOnlyList<Member> Sort(IReadOnlyList<Member> members, List<Problem> problems)
    {
        List<Member> sorted = [];
        List<Member> path = [];
        foreach (Member member in members)
        {
            Visit(member, members, sorted, path, problems);
        }

        return sorted;
    }

    /// <summary>The members that export a port.</summary>
    internal static IEnumerable<Member> ExportersOf(string port, IEnumerable<Member> members) =>
        members.Where(member => member.Spindle.Exports.Contains(port));

    private static void Visit(Member member, IReadOnlyList<Member> members, List<Member> sorted, List<Member> path, List<Problem> problems)
    {
        if (sorted.Contains(member))
        {
            return;
        }

        path.Add(member);
        foreach (ImportModel import in member.Spindle.Imports.Where(static import => import.Port is not null))
        {
            foreach (Member exporter in ExportersOf(import.FullName, members))
            {
                int start = path.IndexOf(exporter);
                if (start >= 0)
                {
                    Report(member, import, path.Skip(start).Append(exporter), problems);
                }
                else
                {
                    Visit(exporter, members, sorted, path, problems);
                }
            }
        }

        path.RemoveAt(path.Count - 1);
        sorted.Add(member);
    }

    private static void Report(Member member, ImportModel import, IEnumerable<Member> circle, List<Problem> problems) =>
        problems.Add(Problem.Of(
            RuleIds.NotGranted,
            member.Spindle.FullName,
            import.FullName,
            $"each of {string.Join(" → ", circle.Select(static part => part.Spindle.Name))} needs the next one first; remove one of these imports"));
}
