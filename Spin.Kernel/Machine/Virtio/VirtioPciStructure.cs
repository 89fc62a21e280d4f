namespace Spin.Kernel.Machine;

/// <summary>Where one structure of a device lies, checked against the device's own memory. The default value is nowhere.</summary>
/// <param name="physical">Its physical address.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="multiplier">Of the notification structure: the distance of doorbells in bytes.</param>
internal readonly struct VirtioPciStructure(ulong physical, uint length, uint multiplier)
{
    /// <summary>What is mapped at the most: the length comes from the device, and page tables cost memory.</summary>
    private const uint LargestMapped = 0x1_0000;

    /// <summary>Whether there is one.</summary>
    internal bool Exists => length != 0;

    /// <summary>Its physical address.</summary>
    internal ulong Physical => physical;

    /// <summary>Its length in bytes.</summary>
    internal uint Length => length;

    /// <summary>Of the notification structure: the distance of doorbells in bytes.</summary>
    internal uint Multiplier => multiplier;

    /// <summary>Finds the first usable structure of a type (virtio 1.2, 4.1.4.1: the first that the driver supports).</summary>
    /// <param name="function">The device.</param>
    /// <param name="type">The structure wanted.</param>
    /// <param name="smallest">The least length of use.</param>
    /// <param name="alignment">What its offset must be a multiple of.</param>
    internal static VirtioPciStructure Find(PciFunction function, VirtioPciStructureType type, uint smallest, uint alignment)
    {
        int size = type == VirtioPciStructureType.Notify ? VirtioPciCapability.NotifySize : VirtioPciCapability.Size;
        foreach (PciCapability capability in function.Capabilities)
        {
            int at = capability.Offset;
            if (capability.Id != PciCapabilityId.VendorSpecific
                || at + size > PciConfiguration.Size
                || function.Read8(at + VirtioPciCapability.Length) < size
                || function.Read8(at + VirtioPciCapability.StructureType) != (byte)type)
            {
                continue;
            }

            PciRange range = function.Range(function.Read8(at + VirtioPciCapability.RangeRegister));
            uint offset = function.Read32(at + VirtioPciCapability.StructureOffset);
            uint length = function.Read32(at + VirtioPciCapability.StructureLength);
            if (length >= smallest && offset % alignment == 0 && range.HasMemory(offset, length))
            {
                uint multiplier = type == VirtioPciStructureType.Notify ? function.Read32(at + VirtioPciCapability.NotifyMultiplier) : 0;
                return new VirtioPciStructure(range.Address + offset, uint.Min(length, LargestMapped), multiplier);
            }
        }

        return default;
    }
}
