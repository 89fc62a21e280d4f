using System;
using System.Buffers.Binary;

namespace Spin.Kernel.Machine;

/// <summary>
/// Fields of a firmware table by offset. Beyond the end every field is 0: later revisions of a table are longer, and an absent field
/// means the same as an empty one.
/// </summary>
/// <param name="bytes">The table.</param>
internal readonly ref struct FirmwareTable(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The table's length in bytes.</summary>
    internal int Length => _bytes.Length;

    /// <summary>The table.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Reads a byte.</summary>
    internal byte Byte(int offset) => Has(offset, sizeof(byte)) ? _bytes[offset] : (byte)0;

    /// <summary>Reads a word.</summary>
    internal ushort UInt16(int offset) =>
        Has(offset, sizeof(ushort)) ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes[offset..]) : (ushort)0;

    /// <summary>Reads a doubleword.</summary>
    internal uint UInt32(int offset) => Has(offset, sizeof(uint)) ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes[offset..]) : 0;

    /// <summary>Reads a quadword.</summary>
    internal ulong UInt64(int offset) => Has(offset, sizeof(ulong)) ? BinaryPrimitives.ReadUInt64LittleEndian(_bytes[offset..]) : 0;

    /// <summary>Whether the bytes sum to 0, as those of every ACPI structure must (ACPI 6.5, 5.2.6).</summary>
    internal static bool IsSumZero(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        foreach (byte value in bytes)
        {
            sum += value;
        }

        return sum == 0;
    }

    private bool Has(int offset, int size) => offset >= 0 && offset <= _bytes.Length - size;
}
