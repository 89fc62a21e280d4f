namespace Spin.Analysis.Contracts;

/// <summary>Something that code does though a contract to which it is held does not allow it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="What">What it does: <c>allocates (new)</c>.</param>
/// <param name="Path">The path to where it is done.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Witness">Why; null where it is no effect that has one.</param>
internal sealed record Breach(EffectContract Contract, string What, string Path, string Remedy, Witness? Witness);
