namespace Spin.Kernel.Machine;

/// <summary>Where a register is, in whichever space (ACPI 6.5, 5.2.3.2).</summary>
/// <param name="Space">The space.</param>
/// <param name="BitWidth">The register's width in bits.</param>
/// <param name="Address">The register's address in its space; 0 where there is no register.</param>
internal readonly record struct GenericAddress(GenericAddressSpace Space, int BitWidth, ulong Address)
{
    private const int BitWidthOffset = 1;
    private const int AddressOffset = 4;

    /// <summary>Whether there is a register.</summary>
    internal bool Exists => Address != 0;

    /// <summary>Reads one from a table.</summary>
    internal static GenericAddress Read(FirmwareTable table, int offset) =>
        new((GenericAddressSpace)table.Byte(offset), table.Byte(offset + BitWidthOffset), table.UInt64(offset + AddressOffset));
}
