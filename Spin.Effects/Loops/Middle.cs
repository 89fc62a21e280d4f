namespace Spin.Analysis.Loops;

/// <summary>The middle between two places of which the first was not above the second when it was computed, or one beside it.</summary>
/// <param name="Low">The lower place.</param>
/// <param name="High">The upper one.</param>
/// <param name="Offset">What is added to the middle.</param>
/// <param name="AreApart">Whether the first place was below the second.</param>
/// <param name="Values">The values between which the places were.</param>
internal readonly record struct Middle(Place Low, Place High, long Offset, bool AreApart, Interval Values)
{
    /// <summary>Whether the middle is the index of an element that was there.</summary>
    internal bool IsIndex { get; init; }
}
