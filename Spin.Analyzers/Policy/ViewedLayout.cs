namespace Spin.Policy;

/// <summary>How a structure is laid out (ECMA-335, II.10.1.2).</summary>
/// <param name="isAutomatic">Whether the runtime orders the fields as it likes.</param>
/// <param name="isExplicit">Whether each field says where it lies.</param>
/// <param name="packing">The largest alignment of a field; zero where nothing is said.</param>
/// <param name="size">The bytes that it has at least; zero where nothing is said.</param>
internal readonly struct ViewedLayout(bool isAutomatic, bool isExplicit, int packing, int size)
{
    /// <summary>Whether the runtime orders the fields as it likes.</summary>
    internal bool IsAutomatic { get; } = isAutomatic;

    /// <summary>Whether each field says where it lies.</summary>
    internal bool IsExplicit { get; } = isExplicit;

    /// <summary>The largest alignment of a field; zero where nothing is said.</summary>
    internal int Packing { get; } = packing;

    /// <summary>The bytes that it has at least; zero where nothing is said.</summary>
    internal int Size { get; } = size;
}
