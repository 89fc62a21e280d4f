namespace Spin.Verifier.Manifest;

/// <summary>A match: a field of the payload, and what it must equal.</summary>
/// <param name="Field">The payload's field.</param>
/// <param name="Reader">The spindle's field that is read at activation; null where the value is a constant.</param>
/// <param name="Value">The constant.</param>
internal sealed record ClaimedMatch(string Field, string? Reader, long Value);
