using System.Collections.Generic;

namespace Spin.Kernel.Machine;

/// <summary>One function of a PCI device, as it was found at boot.</summary>
internal sealed class PciFunction
{
    private readonly PciConfiguration _configuration;
    private readonly PciRange[] _ranges;

    private PciFunction(PciConfiguration configuration, PciAddress address)
    {
        _configuration = configuration;
        Address = address;
        Vendor = configuration.Read16(address, PciRegister.VendorAndDevice);
        Device = configuration.Read16(address, PciRegister.VendorAndDevice + sizeof(ushort));
        ClassAndRevision = configuration.Read32(address, PciRegister.RevisionAndClass);
        byte headerType = configuration.Read8(address, PciRegister.HeaderType);
        Layout = PciHeaderType.Layout.In(headerType);
        SubsystemDevice = Layout == PciHeaderLayout.Device
            ? configuration.Read16(address, PciRegister.Subsystem + sizeof(ushort))
            : (ushort)0;
        _ranges = PciRanges.Read(configuration, address, Layout);
        Capabilities = PciCapabilities.Read(configuration, address, out bool malformed);
        HasMalformedCapabilities = malformed;
    }

    /// <summary>Where it is.</summary>
    internal PciAddress Address { get; }

    /// <summary>Who made it.</summary>
    internal ushort Vendor { get; }

    /// <summary>What the vendor calls it.</summary>
    internal ushort Device { get; }

    /// <summary>What the vendor of the card calls it; 0 for a bridge.</summary>
    internal ushort SubsystemDevice { get; }

    /// <summary>What it is; fields in <see cref="PciClass"/>.</summary>
    internal uint ClassAndRevision { get; }

    /// <summary>A device or a bridge.</summary>
    internal PciHeaderLayout Layout { get; }

    /// <summary>Its capabilities, in the order of its list.</summary>
    internal List<PciCapability> Capabilities { get; }

    /// <summary>Whether its list of capabilities loops or leaves its place; those before the fault are in the list.</summary>
    internal bool HasMalformedCapabilities { get; }

    /// <summary>How many base address registers it has.</summary>
    internal int RangeCount => _ranges.Length;

    /// <summary>Reads a function.</summary>
    /// <returns>Null where there is none.</returns>
    internal static PciFunction? Read(PciConfiguration configuration, PciAddress address) =>
        IsPresent(configuration, address) ? new PciFunction(configuration, address) : null;

    /// <summary>Whether a function answers.</summary>
    internal static bool IsPresent(PciConfiguration configuration, PciAddress address) =>
        configuration.Read16(address, PciRegister.VendorAndDevice) != ushort.MaxValue;

    /// <summary>What a base address register decodes; none where there is no such register.</summary>
    internal PciRange Range(int register) => (uint)register < (uint)_ranges.Length ? _ranges[register] : default;

    /// <summary>Has the function answer at its memory addresses and use memory by itself, and keeps its interrupt pin quiet.</summary>
    internal void Enable()
    {
        ushort command = _configuration.Read16(Address, PciRegister.Command);
        command = PciCommand.MemorySpace.With(command, true);
        command = PciCommand.BusMaster.With(command, true);
        _configuration.Write16(Address, PciRegister.Command, PciCommand.InterruptDisable.With(command, true));
    }

    /// <summary>Reads a byte of its configuration space.</summary>
    internal byte Read8(int offset) => _configuration.Read8(Address, (byte)offset);

    /// <summary>Reads a word of its configuration space.</summary>
    internal ushort Read16(int offset) => _configuration.Read16(Address, (byte)offset);

    /// <summary>Reads a doubleword of its configuration space.</summary>
    internal uint Read32(int offset) => _configuration.Read32(Address, (byte)offset);

    /// <summary>Writes a word of its configuration space.</summary>
    internal void Write16(int offset, ushort value) => _configuration.Write16(Address, (byte)offset, value);
}
