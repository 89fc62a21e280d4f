namespace Spin.Analysis.Representation;

/// <summary>A field. A front end makes one object for each, so that identity is reference equality.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">The type of its value.</param>
internal sealed class Field(string name, TypeShape type)
{
    /// <summary>Stands for each field, where it is not known which ones are written.</summary>
    internal static readonly Field Any = new("any", TypeShape.Other);

    /// <summary>Its name.</summary>
    internal string Name { get; } = name;

    /// <summary>The type of its value.</summary>
    internal TypeShape Type { get; } = type;

    /// <summary>Whether it belongs to the type rather than to an object.</summary>
    internal bool IsStatic { get; init; }

    /// <summary>Whether it keeps the value that its constructor gave it.</summary>
    internal bool IsReadOnly { get; init; }

    /// <summary>Whether nothing but a constructor writes it, though it may be written.</summary>
    internal bool IsUnwritten { get; init; }

    /// <summary>Whether it stays as it is from when handlers can run.</summary>
    internal bool IsSettled { get; init; }

    /// <summary>Whether it is a reference to a place that has another name too.</summary>
    internal bool IsReference { get; init; }

    /// <summary>Whether its memory may have other names: an element of an inline array, or other fields where the layout is explicit.</summary>
    internal bool IsOverlaid { get; init; }

    /// <summary>Whether the declaring type is a struct, so that a copy has a field of its own.</summary>
    internal bool IsOfStruct { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
