namespace Spin.Verifier.MachineCode;

/// <summary>Whose code something is.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Namespace">The namespace in it.</param>
public readonly record struct CodeOwner(string Assembly, string Namespace);
