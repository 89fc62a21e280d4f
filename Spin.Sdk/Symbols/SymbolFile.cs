using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Spin.Sdk.Symbols;

/// <summary>
/// Writes the side file of symbols that a loader brings beside an image, so that a panic shows methods and lines. The kernel reads it
/// (Spin.Kernel/Console/Panic/SymbolTable.cs): a header of a magic and four places, then methods (start, end, name), lines
/// (start, file, line), file names, and text; all little-endian, addresses counted from <see cref="ImageBase"/>, tables sorted.
/// </summary>
internal static class SymbolFile
{
    /// <summary>Where images are linked (Spin.Kernel/Boot/kernel.ld).</summary>
    private const ulong ImageBase = 0xFFFFFFFF80000000;

    private const int HeaderSize = 40;
    private const int SymbolSize = 24;
    private const byte FunctionType = 2;
    private const byte TypeMask = 0x0F;

    /// <summary>Builds the file.</summary>
    /// <param name="elf">The linked image with its symbols and line numbers.</param>
    /// <param name="rootFolder">What is cut from the front of file names; the compiler wrote whole paths.</param>
    internal static byte[] Build(byte[] elf, string rootFolder)
    {
        ElfSections sections = new(elf);
        Strings strings = new();
        List<(uint Start, uint End, uint Name)> methods = ReadMethods(sections, strings);
        Dictionary<string, ushort> files = [];
        List<uint> fileNames = [];
        List<(uint Start, ushort File, ushort Line)> lines = [];
        foreach (LineRow row in LineProgram.Read(sections.Find(".debug_line")))
        {
            if (row.Address < ImageBase || fileNames.Count == ushort.MaxValue)
            {
                continue;
            }

            if (!files.TryGetValue(row.Path, out ushort file))
            {
                file = (ushort)fileNames.Count;
                files.Add(row.Path, file);
                fileNames.Add(strings.Add(Shorten(row.Path, rootFolder)));
            }

            (uint Start, ushort File, ushort Line) line =
                ((uint)(row.Address - ImageBase), file, (ushort)Math.Clamp(row.Line, 0, ushort.MaxValue));
            if (lines.Count != 0 && lines[^1].Start == line.Start)
            {
                lines[^1] = line;
            }
            else if (lines.Count == 0 || lines[^1].File != line.File || lines[^1].Line != line.Line)
            {
                lines.Add(line);
            }
        }

        return Write(methods, lines, fileNames, strings);
    }

    private static List<(uint Start, uint End, uint Name)> ReadMethods(ElfSections sections, Strings strings)
    {
        ReadOnlySpan<byte> symbols = sections.Find(".symtab");
        ReadOnlySpan<byte> names = sections.Find(".strtab");
        SortedDictionary<uint, (uint Size, string Name)> found = [];
        for (; symbols.Length >= SymbolSize; symbols = symbols[SymbolSize..])
        {
            ulong value = BinaryPrimitives.ReadUInt64LittleEndian(symbols[8..]);
            if ((symbols[4] & TypeMask) != FunctionType || value < ImageBase)
            {
                continue;
            }

            ReadOnlySpan<byte> name = names[(int)BinaryPrimitives.ReadUInt32LittleEndian(symbols)..];
            found.TryAdd(
                (uint)(value - ImageBase),
                ((uint)BinaryPrimitives.ReadUInt64LittleEndian(symbols[16..]), Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)])));
        }

        List<(uint Start, uint End, uint Name)> methods = [];
        foreach ((uint start, (uint size, string name)) in found)
        {
            if (methods.Count != 0 && methods[^1].End == methods[^1].Start)
            {
                methods[^1] = (methods[^1].Start, start, methods[^1].Name); // assembly gives no sizes: up to the next
            }

            methods.Add((start, start + size, strings.Add(MethodName.Of(name))));
        }

        return methods;
    }

    private static byte[] Write(
        List<(uint Start, uint End, uint Name)> methods, List<(uint Start, ushort File, ushort Line)> lines, List<uint> files, Strings strings)
    {
        const int MethodSize = 12;
        const int LineSize = 8;
        int methodsAt = HeaderSize;
        int linesAt = methodsAt + (methods.Count * MethodSize);
        int filesAt = linesAt + (lines.Count * LineSize);
        int stringsAt = filesAt + (files.Count * sizeof(uint));
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write("SPINSYM1"u8);
        writer.Write(methodsAt);
        writer.Write(methods.Count);
        writer.Write(linesAt);
        writer.Write(lines.Count);
        writer.Write(filesAt);
        writer.Write(files.Count);
        writer.Write(stringsAt);
        writer.Write(0);
        foreach ((uint start, uint end, uint name) in methods)
        {
            writer.Write(start);
            writer.Write(end);
            writer.Write(name);
        }

        foreach ((uint start, ushort file, ushort line) in lines)
        {
            writer.Write(start);
            writer.Write(file);
            writer.Write(line);
        }

        foreach (uint file in files)
        {
            writer.Write(file);
        }

        writer.Write(strings.ToArray());
        writer.Flush();
        return stream.ToArray();
    }

    private static string Shorten(string path, string rootFolder) =>
        rootFolder.Length != 0 && path.StartsWith(rootFolder, StringComparison.Ordinal)
            ? path[rootFolder.Length..].TrimStart('/')
            : path;

    /// <summary>Text, each once, ended by a zero.</summary>
    private sealed class Strings
    {
        private readonly Dictionary<string, uint> _places = [];
        private readonly List<byte> _bytes = [];

        internal uint Add(string text)
        {
            if (!_places.TryGetValue(text, out uint place))
            {
                place = (uint)_bytes.Count;
                _places.Add(text, place);
                _bytes.AddRange(Encoding.UTF8.GetBytes(text));
                _bytes.Add(0);
            }

            return place;
        }

        internal byte[] ToArray() => [.. _bytes];
    }
}
