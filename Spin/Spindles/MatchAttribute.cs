using System;

namespace Spin;

/// <summary>
/// A guard as data: the handler runs where a field of the event's payload equals a value. Matches on the event's key field
/// merge into one decision, so that their number does not change the cost of a raise.
/// </summary>
/// <param name="field">The payload's field or property, by <c>nameof</c>.</param>
/// <param name="value">A constant of the field's type, or by <c>nameof</c> a <c>readonly</c> field of the spindle, read at activation.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class MatchAttribute(string field, object value) : Attribute
{
    /// <summary>The payload's field or property.</summary>
    public string Field { get; } = field;

    /// <summary>The constant, or the name of the spindle's <c>readonly</c> field.</summary>
    public object Value { get; } = value;
}
