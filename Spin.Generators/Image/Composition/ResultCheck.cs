using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Checks that an event without a fold has one result at most (SPIN3009).</summary>
internal static class ResultCheck
{
    /// <summary>Reports the first two handlers that may both give a result.</summary>
    internal static void Check(EventModel model, IReadOnlyList<ImageHandler> handlers, List<Problem> problems)
    {
        if (!model.HasResult || model.Fold != EventFold.None)
        {
            return;
        }

        handlers = [.. handlers.Where(static handler => !handler.Handler.IsFilter)];
        for (int i = 0; i < handlers.Count; i++)
        {
            if (handlers.Skip(i + 1).FirstOrDefault(other => !AreDisjoint(model, handlers[i], other)) is { } second)
            {
                problems.Add(Problem.Of(RuleIds.SeveralResults, model.FullName, handlers[i].Name, second.Name));
                return;
            }
        }
    }

    private static bool AreDisjoint(EventModel model, ImageHandler first, ImageHandler second) =>
        first.Handler.Ranges.Any(range => second.Handler.Ranges.Any(other => other.Field == range.Field && AreApart(model, range, other))) ||
        first.Handler.Matches.Any(match =>
            match.Reader is null && second.FindMatch(match.Field) is { Reader: null } other && other.Constant != match.Constant);

    private static bool AreApart(EventModel model, RangeModel range, RangeModel other) =>
        model.FindOrdered(range.Field) is { } field &&
        (field.Rank(range.High) < field.Rank(other.Low) || field.Rank(other.High) < field.Rank(range.Low));
}
