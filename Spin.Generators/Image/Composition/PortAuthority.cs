using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Judges whether a spindle may have a port that it imports, and finds who exports it (SPIN4002).</summary>
internal static class PortAuthority
{
    /// <summary>Judges one import.</summary>
    /// <param name="spindle">Who imports.</param>
    /// <param name="import">The port.</param>
    /// <param name="before">The spindles that are activated before it.</param>
    /// <param name="problems">Told of what may not be.</param>
    internal static ImageImport Judge(ImageSpindle spindle, ImportModel import, List<ImageSpindle> before, List<Problem> problems)
    {
        ImageSpindle[] exporters = [.. before.Where(other => other.Spindle.Exports.Contains(import.FullName))];
        if (exporters is not [{ } exporter])
        {
            string why = exporters.Length == 0
                ? "no spindle exports it that could be activated first; add one marked [Exports<…>] to the image"
                : $"{string.Join(" and ", exporters.Select(static other => $"'{other.Spindle.Name}'"))} both export it; leave one out";
            return Refuse(spindle, import, why, problems);
        }

        // Spindles of one assembly trust one another.
        bool granted = !spindle.IsRestricted || exporter.Spindle.Assembly == spindle.Spindle.Assembly || spindle.FindGrant(import.FullName) >= 0;
        return granted
            ? new ImageImport(import, null, -1, false, true) { Exporter = exporter.Number }
            : Refuse(spindle, import, $"add '{import.FullName.Substring(import.FullName.LastIndexOf('.') + 1)}' to its Grant", problems);
    }

    private static ImageImport Refuse(ImageSpindle spindle, ImportModel import, string why, List<Problem> problems)
    {
        bool isTold = problems.Any(problem => // as part of a circle
            problem.Id == RuleIds.NotGranted && problem.Arguments[0] == spindle.Spindle.FullName && problem.Arguments[1] == import.FullName);
        if (!isTold)
        {
            problems.Add(Problem.Of(RuleIds.NotGranted, spindle.Spindle.FullName, import.FullName, why));
        }

        return new ImageImport(import, null, -1, false, false);
    }
}
