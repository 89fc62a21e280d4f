namespace Spin.Kernel.Machine;

/// <summary>The command register (PCI Local Bus Specification 3.0, 6.2.2).</summary>
internal static class PciCommand
{
    /// <summary>The function answers at its I/O ports.</summary>
    internal static Bit<ushort> IoSpace => new(0);

    /// <summary>The function answers at its memory addresses.</summary>
    internal static Bit<ushort> MemorySpace => new(1);

    /// <summary>The function may read and write memory by itself.</summary>
    internal static Bit<ushort> BusMaster => new(2);

    /// <summary>The function must not use its interrupt pin.</summary>
    internal static Bit<ushort> InterruptDisable => new(10);
}
