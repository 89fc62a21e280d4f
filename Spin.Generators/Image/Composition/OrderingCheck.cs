using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Checks what handlers say of their order (SPIN3006, SPIN3007).</summary>
internal static class OrderingCheck
{
    /// <summary>
    /// Checks that Before and After name spindles that handle the event. One that exists but is left out of the image is no mistake:
    /// then the order is kept as it is.
    /// </summary>
    internal static void CheckTargets(
        EventModel model, List<ImageHandler> handlers, ImageSources sources, List<Problem> problems)
    {
        foreach (ImageHandler handler in handlers)
        {
            foreach (string? target in new[] { handler.Handler.Before, handler.Handler.After })
            {
                if (target is not null && !AllSpindles(sources).Any(spindle => spindle.FullName == target && Handles(spindle, model)))
                {
                    problems.Add(Problem.Of(RuleIds.OrderingTarget, handler.Name, target, model.FullName));
                }
            }
        }
    }

    /// <summary>Reports a cycle.</summary>
    internal static void CheckCycle(EventModel model, IReadOnlyList<ImageHandler> cycle, List<Problem> problems)
    {
        if (cycle.Count > 0)
        {
            string path = string.Join(" → ", cycle.Concat([cycle[0]]).Select(static handler => handler.Name));
            problems.Add(Problem.Of(RuleIds.OrderingCycle, model.FullName, path));
        }
    }

    private static bool Handles(SpindleModel spindle, EventModel model) =>
        spindle.Handlers.Any(handler => handler.Event == model.FullName);

    private static IEnumerable<SpindleModel> AllSpindles(ImageSources sources) =>
        sources.References.SelectMany(static manifest => manifest.Spindles).Concat(sources.Spindles);
}
