namespace Spin.Kernel.Machine;

/// <summary>One entry of a function's list of capabilities.</summary>
/// <param name="id">What it is.</param>
/// <param name="offset">Where it begins in the configuration space.</param>
internal readonly struct PciCapability(PciCapabilityId id, byte offset)
{
    /// <summary>What it is.</summary>
    internal PciCapabilityId Id => id;

    /// <summary>Where it begins in the configuration space.</summary>
    internal byte Offset => offset;
}
