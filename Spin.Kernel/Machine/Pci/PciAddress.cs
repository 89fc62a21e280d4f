namespace Spin.Kernel.Machine;

/// <summary>Where a function is in the configuration space (PCI Local Bus Specification 3.0, 3.2.2.3).</summary>
/// <param name="bus">The bus, 0 to 255.</param>
/// <param name="device">The device on the bus, 0 to 31.</param>
/// <param name="function">The function of the device, 0 to 7.</param>
internal readonly struct PciAddress(byte bus, byte device, byte function)
{
    /// <summary>Devices on a bus.</summary>
    internal const int DevicesPerBus = 32;

    /// <summary>Functions of a device.</summary>
    internal const int FunctionsPerDevice = 8;

    /// <summary>The bus.</summary>
    internal byte Bus => bus;

    /// <summary>The device on the bus.</summary>
    internal byte Device => device;

    /// <summary>The function of the device.</summary>
    internal byte Function => function;

    /// <summary>As people write it: bus, device, function.</summary>
    public override string ToString() => $"{bus:x2}:{device:x2}.{function}";
}
