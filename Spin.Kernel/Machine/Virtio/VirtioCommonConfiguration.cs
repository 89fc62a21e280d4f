using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>
/// The common configuration structure of a device on PCI (virtio 1.2, 4.1.4.3). Fields of 64 bits are two of 32, which is how the
/// driver must access them (4.1.3.1).
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct VirtioCommonConfiguration
{
    /// <summary>The size in bytes of what we use; later versions added fields behind it.</summary>
    internal const int Size = 0x38;

    [FieldOffset(0x00)] internal WriteOnly32 DeviceFeatureSelect;
    [FieldOffset(0x04)] internal ReadOnly32 DeviceFeature;
    [FieldOffset(0x08)] internal WriteOnly32 DriverFeatureSelect;
    [FieldOffset(0x0C)] internal WriteOnly32 DriverFeature;
    [FieldOffset(0x10)] internal ReadWrite16 ConfigurationVector;
    [FieldOffset(0x12)] internal ReadOnly16 QueueCount;
    [FieldOffset(0x14)] internal ReadWrite8 DeviceStatus;
    [FieldOffset(0x15)] internal ReadOnly8 ConfigurationGeneration;
    [FieldOffset(0x16)] internal WriteOnly16 QueueSelect;
    [FieldOffset(0x18)] internal ReadWrite16 QueueSize;
    [FieldOffset(0x1A)] internal ReadWrite16 QueueVector;
    [FieldOffset(0x1C)] internal WriteOnly16 QueueEnable;
    [FieldOffset(0x1E)] internal ReadOnly16 QueueNotifyOffset;
    [FieldOffset(0x20)] internal WriteOnly32 QueueDescriptorsLow;
    [FieldOffset(0x24)] internal WriteOnly32 QueueDescriptorsHigh;
    [FieldOffset(0x28)] internal WriteOnly32 QueueAvailableLow;
    [FieldOffset(0x2C)] internal WriteOnly32 QueueAvailableHigh;
    [FieldOffset(0x30)] internal WriteOnly32 QueueUsedLow;
    [FieldOffset(0x34)] internal WriteOnly32 QueueUsedHigh;
}
