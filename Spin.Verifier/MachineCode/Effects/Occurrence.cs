namespace Spin.Verifier.MachineCode;

/// <summary>A place in one function that has an effect by itself, not by what it calls.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Address">Where.</param>
/// <param name="Text">What happens there, for a reader.</param>
internal sealed record Occurrence(Effect Effect, ulong Address, string Text);
