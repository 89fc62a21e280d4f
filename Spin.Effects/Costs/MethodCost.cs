using System.Collections.Immutable;

namespace Spin.Analysis.Costs;

/// <summary>The most steps that a method takes with everything that it calls.</summary>
/// <param name="Steps">How many.</param>
/// <param name="Shares">Its loops and calls, the largest first.</param>
internal sealed record MethodCost(Bound Steps, ImmutableArray<CostShare> Shares)
{
    /// <summary>A method without a body.</summary>
    internal static readonly MethodCost None = new(Bound.Zero, []);
}
