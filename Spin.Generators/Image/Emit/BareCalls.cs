using System.Linq;
using Spin.Generators.Image.Composition;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Decides where handlers that were proven to need no containment become a part of the raise. There their code can be checked again only if
/// nothing else in the raise can throw: no handler of the nucleus, no hash, no list of handlers, no missing result.
/// </summary>
internal static class BareCalls
{
    /// <summary>Whether a table's proven handlers are a part of its raise.</summary>
    internal static bool AreInlined(ImageEvent table) =>
        table.Handlers.Count <= HandlerEmitter.MostInlined
        && !table.IsInstallable
        && table.FilterCount == 0
        && table.Handlers.Any(static handler => handler.IsProven)
        && table.Handlers.All(static handler => handler.Handler.Contained)
        && (!table.Event.HasResult || table.Event.Default is not null)
        && !DispatchRun.Plan(table)
            .Any(run => run.Decision is not null || (run.IsKeyed && run.Run.ByValue(table).Count > DispatchEmitter.MostCompared));
}
