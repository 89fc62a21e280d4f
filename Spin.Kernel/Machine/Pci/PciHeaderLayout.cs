namespace Spin.Kernel.Machine;

/// <summary>What follows the common part of the configuration header (PCI Local Bus Specification 3.0, 6.2.1).</summary>
internal enum PciHeaderLayout : byte
{
    /// <summary>A device: six base address registers.</summary>
    Device = 0,

    /// <summary>A bridge to another PCI bus: two base address registers.</summary>
    Bridge = 1,

    /// <summary>A bridge to CardBus: none that we use.</summary>
    CardBus = 2,
}
