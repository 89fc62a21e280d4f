namespace Spin.Kernel.Machine;

/// <summary>The MSI-X capability (PCI Local Bus Specification 3.0, 6.8.2.3 and 6.8.2.4).</summary>
internal static class MsixCapability
{
    /// <summary>The message control word's place in the capability.</summary>
    internal const int MessageControl = 2;

    /// <summary>The place of the doubleword that tells where the table is.</summary>
    internal const int Table = 4;

    /// <summary>The capability's size in bytes.</summary>
    internal const int Size = 12;

    /// <summary>In the message control: the number of entries, less one.</summary>
    internal static BitField<ushort, ushort> LastEntry => new(shift: 0, width: 11);

    /// <summary>In the message control: all entries are masked.</summary>
    internal static Bit<ushort> FunctionMask => new(14);

    /// <summary>In the message control: the function uses MSI-X and not its interrupt pin.</summary>
    internal static Bit<ushort> Enable => new(15);

    /// <summary>In the table doubleword: which base address register's range the table lies in.</summary>
    internal static BitField<uint, uint> TableRegister => new(shift: 0, width: 3);

    /// <summary>In the table doubleword: the offset in that range, in units of <see cref="OffsetUnit"/> bytes.</summary>
    internal static BitField<uint, uint> TableOffsetUnits => new(shift: 3, width: 29);

    /// <summary>The unit of <see cref="TableOffsetUnits"/>.</summary>
    internal const uint OffsetUnit = 8;
}
