namespace Spin.Policy;

/// <summary>A field of a type that bytes are seen as.</summary>
/// <param name="name">Its name.</param>
/// <param name="offset">Where an explicit layout puts it.</param>
/// <param name="type">Its type.</param>
internal readonly struct ViewedField(string name, int offset, IViewedType type)
{
    /// <summary>Its name.</summary>
    internal string Name { get; } = name;

    /// <summary>Where an explicit layout puts it.</summary>
    internal int Offset { get; } = offset;

    /// <summary>Its type.</summary>
    internal IViewedType Type { get; } = type;
}
