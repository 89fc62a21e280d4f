namespace Spin.Kernel.Machine;

/// <summary>The header type register (PCI Local Bus Specification 3.0, 6.2.1).</summary>
internal static class PciHeaderType
{
    /// <summary>What follows the common part of the header.</summary>
    internal static BitField<byte, PciHeaderLayout> Layout => new(shift: 0, width: 7);

    /// <summary>The device has more functions than number 0.</summary>
    internal static Bit<byte> MultiFunction => new(7);
}
