namespace Spin.Kernel.Tests.Machine.Virtio;

/// <summary>A buffer as the device sees it.</summary>
internal readonly record struct DeviceBuffer(int Head, ulong Physical, int Length, bool DeviceWrites);
