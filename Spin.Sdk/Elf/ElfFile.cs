using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Spin.Sdk.Elf;

/// <summary>Reads what this build needs of a 64-bit little-endian ELF file (System V ABI, chapter 4).</summary>
internal sealed class ElfFile
{
    private const uint Magic = 0x464C457F;
    private const byte Class64 = 2;
    private const byte LittleEndian = 1;
    private const int ClassOffset = 4;
    private const int DataOffset = 5;
    private const int SectionTableOffset = 0x28;
    private const int SectionSizeOffset = 0x3A;
    private const int SectionCountOffset = 0x3C;
    private const int NamesIndexOffset = 0x3E;
    private const int HeaderSize = 0x40;
    private const int SymbolSize = 24;
    private const int RelocationSize = 24;
    private const byte FunctionType = 2;
    private const byte SymbolTypeMask = 0xF;

    private readonly byte[] _bytes;

    private ElfFile(byte[] bytes)
    {
        _bytes = bytes;
        Sections = ReadSections();
    }

    /// <summary>Its sections in the order of the file.</summary>
    internal IReadOnlyList<ElfSection> Sections { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">All of it. Changes made to them later are seen.</param>
    /// <exception cref="InvalidDataException">It is no 64-bit little-endian ELF file, or it is cut off.</exception>
    internal static ElfFile Read(byte[] bytes)
    {
        if (bytes.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic ||
            bytes[ClassOffset] != Class64 || bytes[DataOffset] != LittleEndian)
        {
            throw new InvalidDataException("not a 64-bit little-endian ELF file");
        }

        try
        {
            return new ElfFile(bytes);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("the ELF file is cut off", exception);
        }
    }

    /// <summary>The bytes of a section, in the file that was read.</summary>
    /// <param name="section">A section that lies in the file.</param>
    internal Span<byte> Bytes(ElfSection section) => _bytes.AsSpan(checked((int)section.Offset), checked((int)section.Size));

    /// <summary>The first section of a name.</summary>
    /// <returns>Null where there is none.</returns>
    internal ElfSection? Find(string name)
    {
        foreach (ElfSection section in Sections)
        {
            if (section.Name == name)
            {
                return section;
            }
        }

        return null;
    }

    /// <summary>How many relocations of one type the file has.</summary>
    /// <param name="type">The processor's number of the type.</param>
    internal int CountRelocations(uint type)
    {
        int count = 0;
        foreach (ElfSection section in Sections)
        {
            if (section.Type != ElfSectionType.Relocations)
            {
                continue;
            }

            ReadOnlySpan<byte> entries = Bytes(section);
            for (int at = 0; at + RelocationSize <= entries.Length; at += RelocationSize)
            {
                // r_info: the symbol above, the type below.
                if ((uint)BinaryPrimitives.ReadUInt64LittleEndian(entries[(at + sizeof(ulong))..]) == type)
                {
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>The relocations of a section, in the order of the file.</summary>
    /// <param name="target">The section that they change.</param>
    internal IEnumerable<ElfRelocation> Relocations(ElfSection target)
    {
        foreach (ElfSection section in Sections)
        {
            if (section.Type == ElfSectionType.Relocations && Sections[checked((int)section.Info)] == target)
            {
                ElfSection symbols = Sections[checked((int)section.Link)];
                for (int at = 0; at + RelocationSize <= (int)section.Size; at += RelocationSize)
                {
                    yield return ReadRelocation(Bytes(section).Slice(at, RelocationSize), symbols);
                }
            }
        }
    }

    /// <summary>All named symbols that have a section.</summary>
    internal IEnumerable<ElfSymbol> Symbols()
    {
        foreach (ElfSection section in Sections)
        {
            if (section.Type == ElfSectionType.Symbols)
            {
                ElfSection names = Sections[checked((int)section.Link)];
                for (int at = 0; at + SymbolSize <= (int)section.Size; at += SymbolSize)
                {
                    if (ReadSymbol(Bytes(section).Slice(at, SymbolSize), names) is { } symbol)
                    {
                        yield return symbol;
                    }
                }
            }
        }
    }

    private ElfSymbol? ReadSymbol(ReadOnlySpan<byte> entry, ElfSection names)
    {
        // st_name 4, st_info 1, st_other 1, st_shndx 2, st_value 8, st_size 8.
        string name = ReadName(names, BinaryPrimitives.ReadUInt32LittleEndian(entry));
        ushort section = BinaryPrimitives.ReadUInt16LittleEndian(entry[6..]);
        return name.Length == 0 || section == 0
            ? null
            : new ElfSymbol(
                name,
                BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]),
                BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]),
                (entry[4] & SymbolTypeMask) == FunctionType,
                section);
    }

    private ElfRelocation ReadRelocation(ReadOnlySpan<byte> entry, ElfSection symbols)
    {
        // r_offset 8, r_info 8 (the symbol above, the type below), r_addend 8.
        ulong information = BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]);
        ReadOnlySpan<byte> symbol = Bytes(symbols)[checked((int)(information >> 32) * SymbolSize)..];
        return new ElfRelocation(
            BinaryPrimitives.ReadUInt64LittleEndian(entry),
            (uint)information,
            Sections[BinaryPrimitives.ReadUInt16LittleEndian(symbol[6..])].Name,
            BinaryPrimitives.ReadUInt64LittleEndian(symbol[8..]) + BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]));
    }

    private List<ElfSection> ReadSections()
    {
        ReadOnlySpan<byte> header = _bytes;
        int table = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(header[SectionTableOffset..]));
        int size = BinaryPrimitives.ReadUInt16LittleEndian(header[SectionSizeOffset..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(header[SectionCountOffset..]);
        int namesIndex = BinaryPrimitives.ReadUInt16LittleEndian(header[NamesIndexOffset..]);
        if (count == 0)
        {
            return [];
        }

        ElfSection names = ReadSection(header.Slice(table + (namesIndex * size), size), names: null);
        List<ElfSection> sections = new(count);
        for (int i = 0; i < count; i++)
        {
            sections.Add(ReadSection(header.Slice(table + (i * size), size), names));
        }

        return sections;
    }

    private ElfSection ReadSection(ReadOnlySpan<byte> entry, ElfSection? names)
    {
        // sh_name 4, sh_type 4, sh_flags 8, sh_addr 8, sh_offset 8, sh_size 8, sh_link 4, sh_info 4, …
        string name = names is null ? "" : ReadName(names, BinaryPrimitives.ReadUInt32LittleEndian(entry));
        return new ElfSection(
            name,
            (ElfSectionType)BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]),
            BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(entry[24..]),
            BinaryPrimitives.ReadUInt64LittleEndian(entry[32..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[40..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[44..]));
    }

    private string ReadName(ElfSection names, uint offset)
    {
        ReadOnlySpan<byte> rest = Bytes(names)[checked((int)offset)..];
        int end = rest.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }
}
