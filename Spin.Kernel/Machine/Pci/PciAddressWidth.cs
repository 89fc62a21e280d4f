namespace Spin.Kernel.Machine;

/// <summary>How wide the address of a memory range is (PCI Local Bus Specification 3.0, 6.2.5.1).</summary>
internal enum PciAddressWidth : uint
{
    /// <summary>32 bits: one register.</summary>
    Bits32 = 0,

    /// <summary>64 bits: this register and the next.</summary>
    Bits64 = 2,
}
