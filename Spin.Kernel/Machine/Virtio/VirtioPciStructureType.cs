namespace Spin.Kernel.Machine;

/// <summary>Which structure a vendor capability describes (virtio 1.2, 4.1.4, cfg_type).</summary>
internal enum VirtioPciStructureType : byte
{
    /// <summary><see cref="VirtioCommonConfiguration"/>.</summary>
    Common = 1,

    /// <summary>The doorbells.</summary>
    Notify = 2,

    /// <summary>The interrupt status, which only the interrupt pin needs: with MSI-X it is not used.</summary>
    InterruptStatus = 3,

    /// <summary>The configuration of the device's kind.</summary>
    Device = 4,

    /// <summary>Access through the configuration space, which we do not need.</summary>
    ConfigurationAccess = 5,
}
