using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace Spin.Codegen.Tests.Native;

/// <summary>
/// An ELF64 object file, laid out in memory and relocated against itself (System V gABI, "Object Files"; x86-64 psABI, 4.4).
/// Undefined symbols get addresses at which nothing lies.
/// </summary>
internal sealed class ObjectFile
{
    /// <summary>Where the first section is laid.</summary>
    internal const ulong Base = 0x1000_0000;

    private const ulong ImportBase = 0x7000_0000;
    private const ulong ImportStride = 16;
    private const int SectionHeaderSize = 64;
    private const int SymbolSize = 24;
    private const int RelocationSize = 24;
    private const uint SymbolTable = 2;
    private const uint RelocationTable = 4;
    private const uint NoBits = 8;
    private const ulong Allocated = 2;
    private const uint Absolute64 = 1;
    private const uint Relative32 = 2;
    private const uint RelativeCall32 = 4;
    private const uint ThreadLocal = 19;

    private readonly byte[] _file;
    private readonly Dictionary<string, ulong> _symbols = [];
    private readonly Dictionary<ulong, string> _imports = [];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="extra">How many bytes of memory to leave behind the sections.</param>
    internal ObjectFile(byte[] file, int extra)
    {
        _file = file;
        Section[] sections = ReadSections();
        ulong next = Base;
        for (int i = 0; i < sections.Length; i++)
        {
            if ((sections[i].Flags & Allocated) != 0)
            {
                ulong alignment = Math.Max(sections[i].Alignment, 1);
                next = (next + alignment - 1) / alignment * alignment;
                sections[i].Address = next;
                next += sections[i].Size;
            }
        }

        End = next;
        Memory = new byte[(int)(next - Base) + extra];
        foreach (Section section in sections)
        {
            if (section.Address != 0 && section.Type != NoBits)
            {
                file.AsSpan((int)section.Offset, (int)section.Size).CopyTo(Memory.AsSpan((int)(section.Address - Base)));
            }
        }

        Relocate(sections, ReadSymbols(sections));
    }

    /// <summary>Memory from <see cref="Base"/>.</summary>
    internal byte[] Memory { get; }

    /// <summary>Behind the last section.</summary>
    internal ulong End { get; }

    /// <summary>The address of a symbol.</summary>
    internal ulong AddressOf(string name) => _symbols[name];

    /// <summary>The names of all symbols.</summary>
    internal IReadOnlyCollection<string> Symbols => _symbols.Keys;

    /// <summary>The undefined symbol at an address, or null.</summary>
    internal string? ImportAt(ulong address) => _imports.GetValueOrDefault(address);

    private Section[] ReadSections()
    {
        int table = (int)ReadU64(0x28);
        Section[] sections = new Section[ReadU16(0x3C)];
        for (int i = 0; i < sections.Length; i++)
        {
            int header = table + (i * SectionHeaderSize);
            sections[i] = new Section
            {
                Type = ReadU32(header + 4),
                Flags = ReadU64(header + 8),
                Offset = ReadU64(header + 24),
                Size = ReadU64(header + 32),
                Link = ReadU32(header + 40),
                Info = ReadU32(header + 44),
                Alignment = ReadU64(header + 48),
            };
        }

        return sections;
    }

    private ulong[] ReadSymbols(Section[] sections)
    {
        Section table = Array.Find(sections, static section => section.Type == SymbolTable) ?? throw new InvalidOperationException("There are no symbols.");
        Section names = sections[table.Link];
        ulong[] addresses = new ulong[table.Size / SymbolSize];
        for (int i = 1; i < addresses.Length; i++)
        {
            int entry = (int)table.Offset + (i * SymbolSize);
            string name = ReadName((int)(names.Offset + ReadU32(entry)));
            int section = ReadU16(entry + 6);
            if (section == 0)
            {
                addresses[i] = ImportBase + ((ulong)i * ImportStride);
                _imports[addresses[i]] = name;
            }
            else if (section < sections.Length)
            {
                addresses[i] = sections[section].Address + ReadU64(entry + 8);
                _symbols[name] = addresses[i];
            }
        }

        return addresses;
    }

    private void Relocate(Section[] sections, ulong[] symbols)
    {
        foreach (Section table in sections)
        {
            if (table.Type != RelocationTable || sections[table.Info].Address == 0)
            {
                continue;
            }

            for (int entry = (int)table.Offset; entry < (int)(table.Offset + table.Size); entry += RelocationSize)
            {
                ulong place = sections[table.Info].Address + ReadU64(entry);
                ulong value = unchecked(symbols[ReadU64(entry + 8) >> 32] + ReadU64(entry + 16));
                Span<byte> target = Memory.AsSpan((int)(place - Base));
                switch ((uint)ReadU64(entry + 8))
                {
                    case Absolute64:
                        BinaryPrimitives.WriteUInt64LittleEndian(target, value);
                        break;
                    case Relative32 or RelativeCall32:
                        BinaryPrimitives.WriteUInt32LittleEndian(target, unchecked((uint)(value - place)));
                        break;
                    case ThreadLocal:
                        break; // no thread runs here
                    case uint other:
                        throw new NotSupportedException($"Relocation {other} is not known.");
                }
            }
        }
    }

    private string ReadName(int offset) => Encoding.UTF8.GetString(_file.AsSpan(offset, _file.AsSpan(offset).IndexOf((byte)0)));

    private ushort ReadU16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(offset));

    private uint ReadU32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(offset));

    private ulong ReadU64(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(_file.AsSpan(offset));

    private sealed class Section
    {
        internal uint Type;
        internal ulong Flags;
        internal ulong Offset;
        internal ulong Size;
        internal uint Link;
        internal uint Info;
        internal ulong Alignment;
        internal ulong Address;
    }
}
