namespace Spin.Kernel.Machine;

/// <summary>
/// Configuration mechanism #1: one port selects the register, another moves the data (PCI Local Bus Specification 3.0, 3.2.2.3.2).
/// Every PC has it, and it reaches the first 256 bytes of each function, which hold all that we use.
/// </summary>
internal sealed class ConfigurationMechanism1 : PciConfiguration
{
    private const ushort DataPort = 0xCFC;

    private static readonly PortWriteOnly32 s_address = new(0xCF8);
    private static readonly PortReadWrite32 s_data = new(DataPort);

    private InterruptLock _lock;

    private static Bit<uint> Enable => new(31);
    private static BitField<uint, uint> Bus => new(shift: 16, width: 8);
    private static BitField<uint, uint> Device => new(shift: 11, width: 5);
    private static BitField<uint, uint> Function => new(shift: 8, width: 3);
    private static BitField<uint, uint> Register => new(shift: 2, width: 6);

    internal override uint Read32(PciAddress address, byte offset)
    {
        ulong flags = _lock.Enter();
        s_address.Write(Select(address, offset));
        uint value = s_data.Read();
        _lock.Exit(flags);
        return value;
    }

    internal override void Write32(PciAddress address, byte offset, uint value)
    {
        ulong flags = _lock.Enter();
        s_address.Write(Select(address, offset));
        s_data.Write(value);
        _lock.Exit(flags);
    }

    internal override void Write16(PciAddress address, byte offset, ushort value)
    {
        // The data port's own byte lanes choose the half of the doubleword.
        PortWriteOnly16 half = new((ushort)(DataPort + offset % sizeof(uint)));
        ulong flags = _lock.Enter();
        s_address.Write(Select(address, offset));
        half.Write(value);
        _lock.Exit(flags);
    }

    private static uint Select(PciAddress address, byte offset)
    {
        uint selection = Enable.Mask;
        selection = Bus.With(selection, address.Bus);
        selection = Device.With(selection, address.Device);
        selection = Function.With(selection, address.Function);
        return Register.With(selection, (uint)offset / sizeof(uint));
    }
}
