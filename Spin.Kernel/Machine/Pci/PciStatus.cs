namespace Spin.Kernel.Machine;

/// <summary>The status register (PCI Local Bus Specification 3.0, 6.2.3).</summary>
internal static class PciStatus
{
    /// <summary>The function has a list of capabilities.</summary>
    internal static Bit<ushort> CapabilitiesList => new(4);
}
