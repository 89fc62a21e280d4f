namespace Spin.Kernel.Machine;

/// <summary>A base address register (PCI Local Bus Specification 3.0, 6.2.5.1).</summary>
internal static class PciBaseAddress
{
    /// <summary>The range is of I/O ports, not of memory.</summary>
    internal static Bit<uint> IoSpace => new(0);

    /// <summary>How wide a memory range's address is.</summary>
    internal static BitField<uint, PciAddressWidth> Width => new(shift: 1, width: 2);

    /// <summary>Reading the memory has no side effects.</summary>
    internal static Bit<uint> Prefetchable => new(3);

    /// <summary>The address of a memory range, in units of 16 bytes.</summary>
    internal static BitField<uint, uint> MemoryUnits => new(shift: 4, width: 28);

    /// <summary>The address of a range of ports, in units of 4.</summary>
    internal static BitField<uint, uint> PortUnits => new(shift: 2, width: 30);
}
