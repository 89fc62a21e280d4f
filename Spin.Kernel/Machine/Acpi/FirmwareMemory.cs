using System;

namespace Spin.Kernel.Machine;

/// <summary>Reads what the firmware left in physical memory. What it says may be wrong in every byte.</summary>
internal abstract class FirmwareMemory
{
    /// <summary>Bytes of physical memory.</summary>
    /// <param name="physical">Where they begin.</param>
    /// <param name="length">How many.</param>
    /// <returns>The bytes; empty where not all of them can be read.</returns>
    internal abstract ReadOnlySpan<byte> Read(ulong physical, int length);
}
