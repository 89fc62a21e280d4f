namespace Spin.Generators.Models;

/// <summary>The contract's levels, with the same values.</summary>
internal enum EventLevel
{
    /// <summary>Any context, as a guard.</summary>
    Guard,

    /// <summary>Interrupts off.</summary>
    Interrupt,

    /// <summary>A worker of the CPU.</summary>
    Dispatch,

    /// <summary>A strand.</summary>
    Strand,
}
