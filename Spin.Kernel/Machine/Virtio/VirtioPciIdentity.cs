namespace Spin.Kernel.Machine;

/// <summary>How a virtio device shows on PCI (virtio 1.2, 4.1.2).</summary>
internal static class VirtioPciIdentity
{
    private const ushort Vendor = 0x1AF4;
    private const ushort FirstTransitional = 0x1000;
    private const ushort FirstModern = 0x1040;
    private const ushort LastModern = 0x107F;

    /// <summary>What kind of virtio device a function is; a transitional one tells it in its subsystem.</summary>
    /// <returns>False where it is none.</returns>
    internal static bool TryGetType(PciFunction function, out VirtioDeviceType type)
    {
        type = (VirtioDeviceType)(function.Device >= FirstModern ? function.Device - FirstModern : function.SubsystemDevice);
        return function.Vendor == Vendor && function.Device is >= FirstTransitional and <= LastModern;
    }
}
