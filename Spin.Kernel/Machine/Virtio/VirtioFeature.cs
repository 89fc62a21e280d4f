namespace Spin.Kernel.Machine;

/// <summary>Feature bits that all devices share (virtio 1.2, 6).</summary>
internal static class VirtioFeature
{
    /// <summary>VIRTIO_F_VERSION_1: the device is not a legacy one. We speak nothing else.</summary>
    internal static Bit<ulong> Version1 => new(32);
}
