namespace Spin.Analysis.Representation.Expressions;

/// <summary>A constant.</summary>
/// <param name="value">The value of an integer or truth value, saturated; null for a constant of another type.</param>
/// <param name="type">Its type.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Constant(long? value, TypeShape type, Site? site = null) : Expression(type, site)
{
    /// <summary>The value of an integer or truth value; null for a constant of another type.</summary>
    internal long? Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null";
}
