namespace Spin.Kernel.Machine;

/// <summary>The device status field: how far driver and device have got with each other (virtio 1.2, 2.1).</summary>
internal static class VirtioStatus
{
    /// <summary>Writing it resets the device; it reads so once the reset is complete.</summary>
    internal const byte Reset = 0;

    /// <summary>The driver has found the device.</summary>
    internal static Bit<byte> Acknowledge => new(0);

    /// <summary>The driver knows how to drive it.</summary>
    internal static Bit<byte> Driver => new(1);

    /// <summary>The driver is ready: the device may work.</summary>
    internal static Bit<byte> DriverOk => new(2);

    /// <summary>The features written are the ones in force; stays clear where the device cannot have them.</summary>
    internal static Bit<byte> FeaturesOk => new(3);

    /// <summary>The device gave up, until it is reset.</summary>
    internal static Bit<byte> NeedsReset => new(6);

    /// <summary>The driver gave up.</summary>
    internal static Bit<byte> Failed => new(7);
}
