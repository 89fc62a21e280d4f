using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Why a loop has no bound that can be shown, with how near a proof came: the nearest is the most useful to read.</summary>
/// <param name="rank">How near.</param>
/// <param name="text">Why.</param>
internal readonly struct Reason(int rank, string text)
{
    /// <summary>Nothing came near.</summary>
    internal static readonly Reason None = new(0, "no condition that every turn passes compares a counter with a limit");

    /// <summary>Why.</summary>
    internal string Text { get; } = text;

    private int Rank { get; } = rank;

    /// <summary>A condition that some turns do not pass.</summary>
    internal static Reason Skipped(Expression condition) => new(1, $"some turns do not pass the condition '{condition.Text}'");

    /// <summary>A collection without a known end.</summary>
    internal static Reason Endless(string type) => new(5, $"a '{type}' may have no end");

    /// <summary>A place that does not move.</summary>
    internal static Reason Still(Place place) => new(2, $"'{place.Name}' does not change in it");

    /// <summary>A place that does not move on every turn.</summary>
    internal static Reason SometimesStill(Place place) => new(4, $"'{place.Name}' does not move toward the limit on every turn");

    /// <summary>A place that may move away.</summary>
    internal static Reason Wanders(Place place) => new(3, $"'{place.Name}' is changed in a way that need not lead to the limit");

    /// <summary>A bound that may move.</summary>
    internal static Reason Moving(Expression bound) => new(5, $"the limit '{bound.Text}' may change while the loop runs");

    /// <summary>A place that may wrap around.</summary>
    internal static Reason Wraps(Place place) => new(6, $"'{place.Name}' may pass the end of its type before it reaches the limit");

    /// <summary>A place that may step over its bound.</summary>
    internal static Reason StepsOver(Place place) => new(6, $"'{place.Name}' may step over the one value at which the loop ends");

    /// <summary>The reason that says more.</summary>
    internal Reason Better(Reason other) => other.Rank > Rank ? other : this;
}
