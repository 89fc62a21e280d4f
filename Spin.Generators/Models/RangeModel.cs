namespace Spin.Generators.Models;

/// <summary>A guard as data: a field of the payload lies in a range, in the order of the field's type.</summary>
/// <param name="Field">The payload's field.</param>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
internal sealed record RangeModel(string Field, long Low, long High);
