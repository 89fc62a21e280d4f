namespace Spin.Verifier.Manifest;

/// <summary>A range: a field of the payload, and between what it must lie.</summary>
/// <param name="Field">The payload's field.</param>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
internal sealed record ClaimedRange(string Field, long Low, long High);
