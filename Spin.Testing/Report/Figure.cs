namespace Spin.Testing;

/// <summary>Something that a kernel measured.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Figure(string Name, double Value, string Unit);
