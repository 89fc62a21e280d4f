namespace Spin.Kernel.Machine;

/// <summary>
/// What every virtio driver asks of the bus that its device is on (virtio 1.2, 4.1.1 and 3.1). All that it returns comes from the
/// device and is checked by who asks.
/// </summary>
internal abstract unsafe class VirtioTransport
{
    /// <summary>The device status; bits in <see cref="VirtioStatus"/>.</summary>
    internal abstract byte Status { get; set; }

    /// <summary>The features that the device offers.</summary>
    internal abstract ulong DeviceFeatures { get; }

    /// <summary>The features that the driver accepts.</summary>
    internal abstract ulong DriverFeatures { set; }

    /// <summary>How many bytes of device configuration there are.</summary>
    internal abstract int ConfigurationLength { get; }

    /// <summary>Changes whenever the device changes its configuration.</summary>
    internal abstract byte ConfigurationGeneration { get; }

    /// <summary>The largest number of descriptors of a queue; 0 where the device has no such queue.</summary>
    internal abstract int MaximumQueueSize(int queue);

    /// <summary>Reads a byte of the device configuration.</summary>
    internal abstract byte ReadConfiguration8(int offset);

    /// <summary>Reads a word of the device configuration.</summary>
    internal abstract ushort ReadConfiguration16(int offset);

    /// <summary>Has changes of the device configuration interrupt.</summary>
    /// <returns>False where the device refused the interrupt.</returns>
    internal abstract bool TryConnectConfiguration(InterruptHandler handler);

    /// <summary>Hands a queue's memory to the device and enables the queue.</summary>
    /// <param name="queue">The queue's number.</param>
    /// <param name="rings">Where its parts are.</param>
    /// <param name="handler">Who is interrupted for used buffers, or null for nobody.</param>
    /// <param name="doorbell">Where the queue's number is written to tell the device of new buffers.</param>
    /// <returns>False where the device refused the queue or its interrupt.</returns>
    internal abstract bool TryEnableQueue(int queue, in VirtqueueRings rings, InterruptHandler? handler, out WriteOnly16* doorbell);
}
