namespace Spin.Kernel.Machine;

/// <summary>Spaces that a <see cref="GenericAddress"/> may lie in (ACPI 6.5, table 5.1); others are not used here.</summary>
internal enum GenericAddressSpace : byte
{
    /// <summary>Physical memory.</summary>
    Memory = 0,

    /// <summary>I/O ports.</summary>
    Io = 1,

    /// <summary>PCI configuration space of bus 0: device, function and offset in the address.</summary>
    PciConfiguration = 2,
}
