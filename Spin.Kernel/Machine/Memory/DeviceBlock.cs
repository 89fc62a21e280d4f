namespace Spin.Kernel.Machine;

/// <summary>A piece of memory that the processor and a device share.</summary>
/// <param name="address">Where the processor finds it.</param>
/// <param name="physical">Where the device finds it.</param>
/// <param name="length">Its length in bytes.</param>
internal readonly unsafe struct DeviceBlock(byte* address, ulong physical, int length)
{
    /// <summary>Where the processor finds it.</summary>
    internal byte* Address => address;

    /// <summary>Where the device finds it.</summary>
    internal ulong Physical => physical;

    /// <summary>Its length in bytes.</summary>
    internal int Length => length;
}
