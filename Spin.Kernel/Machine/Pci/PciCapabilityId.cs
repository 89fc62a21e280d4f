namespace Spin.Kernel.Machine;

/// <summary>What a capability is (PCI Code and ID Assignment Specification, section 2). Those that we use have names.</summary>
internal enum PciCapabilityId : byte
{
    /// <summary>Defined by the vendor: virtio describes its structures in these.</summary>
    VendorSpecific = 0x09,

    /// <summary>Message-signalled interrupts, extended.</summary>
    Msix = 0x11,
}
