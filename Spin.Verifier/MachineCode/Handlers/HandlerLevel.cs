namespace Spin.Verifier.MachineCode;

/// <summary>The level at which a handler runs; the numbers are those of the contract's <c>Level</c>.</summary>
internal enum HandlerLevel
{
    /// <summary>Anywhere, as a guard.</summary>
    Guard,

    /// <summary>With interrupts off, on a stack of its own.</summary>
    Interrupt,

    /// <summary>On the processor's worker, which may not sleep.</summary>
    Dispatch,

    /// <summary>On the strand that raises.</summary>
    Strand,
}
