namespace Spin.Analysis.Loops;

/// <summary>How one operation moves a place.</summary>
internal enum StepKind
{
    /// <summary>In a way that says nothing.</summary>
    Unknown,

    /// <summary>Leaves it where it is.</summary>
    Stay,

    /// <summary>Adds at least <see cref="Step.Min"/> and at most <see cref="Step.Max"/>.</summary>
    Up,

    /// <summary>Takes away at least <see cref="Step.Min"/> and at most <see cref="Step.Max"/>.</summary>
    Down,

    /// <summary>Shifts right or divides.</summary>
    Halve,

    /// <summary>Shifts left or multiplies.</summary>
    Double,

    /// <summary>Clears the lowest set bit.</summary>
    ClearBit,

    /// <summary>Becomes a remainder by itself.</summary>
    Remainder,

    /// <summary>Adds the high part to the low part, as a checksum does.</summary>
    Fold,

    /// <summary>Is multiplied by <see cref="Step.Min"/>, and <see cref="Step.Max"/> is added.</summary>
    Scale,
}
