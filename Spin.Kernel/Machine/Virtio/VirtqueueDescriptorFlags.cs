namespace Spin.Kernel.Machine;

/// <summary>The flags of a descriptor (virtio 1.2, 2.7.5).</summary>
internal static class VirtqueueDescriptorFlags
{
    /// <summary>The device writes the buffer; else it reads it.</summary>
    internal static Bit<ushort> DeviceWrites => new(1);
}
