using System;
using System.Buffers.Binary;
using System.Text;

namespace Spin.Sdk.Symbols;

/// <summary>Finds sections of a 64-bit little-endian ELF file by name (ELF-64 Object File Format 1.5, 4).</summary>
/// <param name="file">The whole file.</param>
internal sealed class ElfSections(byte[] file)
{
    private const int SectionTableOffset = 0x28;
    private const int SectionCountOffset = 0x3C;
    private const int NamesIndexOffset = 0x3E;
    private const int SectionHeaderSize = 64;

    /// <summary>A section's bytes; empty where there is none of that name.</summary>
    /// <param name="name">Its name.</param>
    internal ReadOnlySpan<byte> Find(string name)
    {
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(SectionCountOffset));
        ReadOnlySpan<byte> names = Content(BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(NamesIndexOffset)));
        byte[] wanted = Encoding.ASCII.GetBytes(name + "\0");
        for (int index = 0; index < count; index++)
        {
            uint nameOffset = BinaryPrimitives.ReadUInt32LittleEndian(Header(index));
            if (names[(int)nameOffset..].StartsWith(wanted))
            {
                return Content(index);
            }
        }

        return default;
    }

    private ReadOnlySpan<byte> Header(int index)
    {
        ulong table = BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(SectionTableOffset));
        return file.AsSpan((int)table + (index * SectionHeaderSize), SectionHeaderSize);
    }

    private ReadOnlySpan<byte> Content(int index)
    {
        const int OffsetField = 24;
        const int SizeField = 32;
        ReadOnlySpan<byte> header = Header(index);
        return file.AsSpan(
            (int)BinaryPrimitives.ReadUInt64LittleEndian(header[OffsetField..]),
            (int)BinaryPrimitives.ReadUInt64LittleEndian(header[SizeField..]));
    }
}
