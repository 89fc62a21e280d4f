using Spin.Kernel.Boot;
using Spin.Kernel.Machine;

namespace KernelSuite.Devices;

/// <summary>The machine's devices, started by the kernel, or here where the suite runs before that.</summary>
internal static class MachineDevices
{
    /// <summary>The virtio devices.</summary>
    internal static VirtioDevices Virtio
    {
        get
        {
            DeviceStart devices = ImageParts.Current.Devices!;
            if (devices.Virtio == null)
            {
                devices.Run(ConsoleStart.Log.SourceFor("devices"));
            }

            return devices.Virtio!;
        }
    }
}
