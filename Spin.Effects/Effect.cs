using System;

namespace Spin.Analysis;

/// <summary>The contract's effects, with the same values.</summary>
[Flags]
internal enum Effect
{
    /// <summary>Nothing observable.</summary>
    None = 0,

    /// <summary>Allocates on the managed heap.</summary>
    Allocates = 1 << 0,

    /// <summary>May wait.</summary>
    Blocks = 1 << 1,

    /// <summary>Throws explicitly.</summary>
    Throws = 1 << 2,

    /// <summary>May fault: null, index, divide, cast, overflow.</summary>
    Faults = 1 << 3,

    /// <summary>Has a loop or recursion without a bound that can be shown.</summary>
    Unbounded = 1 << 4,

    /// <summary>Writes observable state.</summary>
    Writes = 1 << 5,

    /// <summary>Reads mutable state or a clock.</summary>
    Reads = 1 << 6,

    /// <summary>Keeps an argument beyond the call.</summary>
    Escapes = 1 << 7,

    /// <summary>Raises an event.</summary>
    Raises = 1 << 8,

    /// <summary>Uses vector or floating-point registers.</summary>
    UsesVector = 1 << 9,

    /// <summary>Calls something whose effects cannot be known.</summary>
    Unknown = 1 << 10,
}
