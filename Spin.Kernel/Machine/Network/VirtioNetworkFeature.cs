namespace Spin.Kernel.Machine;

/// <summary>The feature bits of a network card that we use (virtio 1.2, 5.1.3). No offload is: frames are whole, checksums ours.</summary>
internal static class VirtioNetworkFeature
{
    /// <summary>VIRTIO_NET_F_MTU: the device says how long a packet may be.</summary>
    internal static Bit<ulong> Mtu => new(3);

    /// <summary>VIRTIO_NET_F_MAC: the device has an address.</summary>
    internal static Bit<ulong> Mac => new(5);

    /// <summary>VIRTIO_NET_F_STATUS: the device says whether its link is up.</summary>
    internal static Bit<ulong> Status => new(16);
}
