using Spin.Analysis.Representation;

namespace Spin.Analysis.Costs;

/// <summary>A part of what a method costs: a loop with all its turns, or a call with all that it does.</summary>
/// <param name="What">The loop's keyword, or the called method.</param>
/// <param name="Site">Where it stands.</param>
/// <param name="Steps">What it costs.</param>
/// <param name="Turns">The turns of a loop; null for a call.</param>
internal sealed record CostShare(string What, Site Site, Bound Steps, Bound? Turns)
{
    /// <inheritdoc/>
    public override string ToString() => Turns is null ? $"{What} with {Steps}" : $"{What} with {Turns} turns";
}
