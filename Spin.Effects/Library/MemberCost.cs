using System.Collections.Immutable;

namespace Spin.Analysis.Library;

/// <summary>The most steps of a member of the class library: a number, and so many for each element of some arguments.</summary>
/// <param name="Steps">The number.</param>
/// <param name="PerElement">The positions of arguments that have a length, each with the steps for one element.</param>
internal sealed record MemberCost(long Steps, ImmutableArray<(int Position, long Steps)> PerElement)
{
    /// <summary>About a line of code; spans among the arguments are given once through.</summary>
    internal static readonly MemberCost Default = new(16, []);
}
