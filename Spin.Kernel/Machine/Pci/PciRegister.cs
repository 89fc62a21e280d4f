namespace Spin.Kernel.Machine;

/// <summary>Offsets in the configuration header (PCI Local Bus Specification 3.0, 6.1; PCI-to-PCI Bridge 1.2, 3.2).</summary>
internal static class PciRegister
{
    /// <summary>Vendor (low word) and device (high word).</summary>
    internal const byte VendorAndDevice = 0x00;

    /// <summary>Command, a word; bits in <see cref="PciCommand"/>.</summary>
    internal const byte Command = 0x04;

    /// <summary>Status, a word; bits in <see cref="PciStatus"/>.</summary>
    internal const byte Status = 0x06;

    /// <summary>Revision, programming interface, subclass and class; fields in <see cref="PciClass"/>.</summary>
    internal const byte RevisionAndClass = 0x08;

    /// <summary>Header type, a byte; fields in <see cref="PciHeaderType"/>.</summary>
    internal const byte HeaderType = 0x0E;

    /// <summary>The first base address register.</summary>
    internal const byte FirstBaseAddress = 0x10;

    /// <summary>Of a bridge: the bus behind it, a byte.</summary>
    internal const byte SecondaryBus = 0x19;

    /// <summary>Of a device: who made the card (low word) and which card (high word).</summary>
    internal const byte Subsystem = 0x2C;

    /// <summary>The first capability's offset, a byte.</summary>
    internal const byte CapabilitiesPointer = 0x34;

    /// <summary>Where the header ends and capabilities may begin.</summary>
    internal const byte HeaderEnd = 0x40;
}
