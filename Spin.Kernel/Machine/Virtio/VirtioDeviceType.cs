namespace Spin.Kernel.Machine;

/// <summary>What a virtio device is (virtio 1.2, 5). Those that we drive have names.</summary>
internal enum VirtioDeviceType : ushort
{
    /// <summary>A network card (5.1).</summary>
    Network = 1,

    /// <summary>A source of entropy (5.4).</summary>
    Entropy = 4,
}
