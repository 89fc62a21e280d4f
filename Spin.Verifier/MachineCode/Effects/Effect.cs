namespace Spin.Verifier.MachineCode;

/// <summary>What code can do that matters to whoever calls it, as far as its instructions show.</summary>
internal enum Effect
{
    /// <summary>Takes memory from the heap.</summary>
    Allocates,

    /// <summary>May wait for another strand.</summary>
    Blocks,

    /// <summary>Throws by a statement.</summary>
    Throws,

    /// <summary>May be ended by a check: of a null reference, an index, a division, an overflow.</summary>
    Faults,

    /// <summary>Runs a static constructor if it is the first to get there.</summary>
    RunsStaticConstructor,

    /// <summary>Makes a strand's thread-local variables if it is the first to get there.</summary>
    CreatesThreadStatics,

    /// <summary>Calls what cannot be told from the code.</summary>
    CallsUnknown,

    /// <summary>Has a loop for which no bound is known, or calls itself.</summary>
    Unbounded,

    /// <summary>Takes stack by an amount that is known only when it runs.</summary>
    GrowsStack,
}
