using System;

namespace Spin;

/// <summary>
/// A guard as data: the handler runs where a field of the event's payload lies in a range. Matches of all kinds merge into decisions, so
/// that their number does not change the cost of a raise.
/// </summary>
/// <param name="field">The payload's field or property, by <c>nameof</c>.</param>
/// <param name="low">The lowest value, a constant of the field's type.</param>
/// <param name="high">The highest value, which is in the range.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class MatchRangeAttribute(string field, object low, object high) : Attribute
{
    /// <summary>The payload's field or property.</summary>
    public string Field { get; } = field;

    /// <summary>The lowest value.</summary>
    public object Low { get; } = low;

    /// <summary>The highest value.</summary>
    public object High { get; } = high;
}
