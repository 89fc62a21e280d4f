namespace Spin.Generators.Models;

/// <summary>A guard as data: a field of the payload equals a value.</summary>
/// <param name="Field">The payload's field.</param>
/// <param name="Constant">The value, where it is a constant.</param>
/// <param name="Reader">The spindle's readonly field that holds the value, read at activation; null for a constant.</param>
/// <param name="ReaderIsStatic">Whether that field is static; known in the spindle's own compilation only.</param>
/// <param name="ReaderType">The keyword of that field's integer type; known in the spindle's own compilation only.</param>
internal sealed record MatchModel(
    string Field, long Constant, string? Reader, bool ReaderIsStatic = false, string ReaderType = "long");
