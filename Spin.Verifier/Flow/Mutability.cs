namespace Spin.Verifier.Flow;

/// <summary>What may be done through a managed reference.</summary>
internal enum Mutability
{
    /// <summary>Reading and writing.</summary>
    Writable,

    /// <summary>Reading and calling: the variable may be of a derived type.</summary>
    Controlled,

    /// <summary>Reading.</summary>
    ReadOnly,
}
