using System;

namespace Spin.Kernel.Machine;

/// <summary>An entry of the local vector table: a vector in the lowest byte, and these (SDM vol. 3A, 10.5.1).</summary>
[Flags]
internal enum LocalVector : uint
{
    /// <summary>Delivered as the vector says, once each.</summary>
    None = 0,

    /// <summary>Delivered as a non-maskable interrupt.</summary>
    NonMaskable = 4U << 8,

    /// <summary>Masked.</summary>
    Masked = 1U << 16,

    /// <summary>The timer starts again by itself.</summary>
    Periodic = 1U << 17,
}
