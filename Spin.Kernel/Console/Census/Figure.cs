namespace Spin.Kernel.Console;

/// <summary>A figure with its name.</summary>
/// <param name="name">What it counts.</param>
/// <param name="value">The figure.</param>
/// <param name="unit">Its unit; empty for a plain count.</param>
internal readonly struct Figure(string name, long value, string unit)
{
    /// <summary>What it counts.</summary>
    internal string Name { get; } = name;

    /// <summary>The figure.</summary>
    internal long Value { get; } = value;

    /// <summary>Its unit; empty for a plain count.</summary>
    internal string Unit { get; } = unit;
}
