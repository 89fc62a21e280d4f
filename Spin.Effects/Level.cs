namespace Spin.Analysis;

/// <summary>The contract's levels, with the same values.</summary>
internal enum Level
{
    /// <summary>Any context, as a guard.</summary>
    Guard,

    /// <summary>Interrupts off.</summary>
    Interrupt,

    /// <summary>A worker of the CPU, which may not sleep.</summary>
    Dispatch,

    /// <summary>A strand.</summary>
    Strand,
}
