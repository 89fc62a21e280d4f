using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Spin.Sdk.Elf;
using Spin.Sdk.Symbols;

namespace Spin.Verifier.MachineCode;

/// <summary>A linked image with its symbols: functions, bytes by address, names of data, source lines.</summary>
internal sealed class CodeImage
{
    private const ulong AllocatedFlag = 0x2;

    private readonly ElfFile _file;
    private readonly List<ElfSection> _loaded = [];
    private readonly CodeFunction[] _functions;
    private readonly Dictionary<ulong, string> _data = [];
    private readonly Dictionary<ulong, CodeFunction> _funclets = [];
    private readonly Lazy<List<LineRow>> _lines;

    private CodeImage(ElfFile file)
    {
        _file = file;
        foreach (ElfSection section in file.Sections)
        {
            if ((section.Flags & AllocatedFlag) != 0 && section.Type == ElfSectionType.Program)
            {
                _loaded.Add(section);
            }
        }

        _functions = FunctionTable.Build(file.Symbols(), _loaded, _data);
        _lines = new Lazy<List<LineRow>>(ReadLines);
    }

    /// <summary>All functions, by address.</summary>
    internal IReadOnlyList<CodeFunction> Functions => _functions;

    /// <summary>Bytes in memory of each section that has some, in the order of addresses.</summary>
    internal IReadOnlyList<(string Name, long Bytes)> SectionSizes
    {
        get
        {
            List<(string Name, long Bytes)> sizes = [];
            foreach (ElfSection section in _file.Sections)
            {
                if ((section.Flags & AllocatedFlag) != 0 && section.Size > 0)
                {
                    sizes.Add((section.Name, (long)section.Size));
                }
            }

            return sizes;
        }
    }

    /// <summary>Reads an image.</summary>
    /// <param name="elf">The linked file, not stripped.</param>
    /// <exception cref="InvalidDataException">It is no ELF file, or it has no functions.</exception>
    internal static CodeImage Read(byte[] elf)
    {
        CodeImage image = new(ElfFile.Read(elf));
        return image._functions.Length > 0 ? image : throw new InvalidDataException("the file has no symbols of functions; it was stripped");
    }

    /// <summary>The function that an address lies in, or null.</summary>
    internal CodeFunction? FunctionAt(ulong address)
    {
        int low = 0;
        int high = _functions.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            CodeFunction function = _functions[middle];
            if (address < function.Start)
            {
                high = middle - 1;
            }
            else if (address >= function.End)
            {
                low = middle + 1;
            }
            else
            {
                return function;
            }
        }

        return null;
    }

    /// <summary>The code of a <c>finally</c> inside of a method, which the method calls where no exception leads to it.</summary>
    internal CodeFunction FuncletAt(CodeFunction method, ulong address)
    {
        if (!_funclets.TryGetValue(address, out CodeFunction? funclet))
        {
            funclet = new CodeFunction(address, method.End, [$"{method.Name} finally"]) { IsFunclet = true };
            _funclets.Add(address, funclet);
        }

        return funclet;
    }

    /// <summary>The first function with a symbol that fulfils a condition, or null.</summary>
    internal CodeFunction? Find(Predicate<string> condition) => Array.Find(_functions, function => function.HasSymbol(condition));

    /// <summary>The name of data that begin at an address, or null.</summary>
    internal string? DataAt(ulong address) => _data.GetValueOrDefault(address);

    /// <summary>The bytes from an address to the end of its section; empty where nothing is loaded.</summary>
    internal ReadOnlySpan<byte> BytesAt(ulong address)
    {
        foreach (ElfSection section in _loaded)
        {
            if (address >= section.Address && address < section.Address + section.Size)
            {
                return _file.Bytes(section)[(int)(address - section.Address)..];
            }
        }

        return default;
    }

    /// <summary>A 32-bit value of the image's data, or null where nothing is loaded.</summary>
    internal int? ReadInt32(ulong address) =>
        BinaryPrimitives.TryReadInt32LittleEndian(BytesAt(address), out int value) ? value : null;

    /// <summary>The rows of source lines in a range of addresses.</summary>
    internal IEnumerable<LineRow> LinesIn(ulong start, ulong end)
    {
        List<LineRow> rows = _lines.Value;
        int index = rows.BinarySearch(new LineRow(start, "", 0), Comparer<LineRow>.Create(static (left, right) => left.Address.CompareTo(right.Address)));
        if (index < 0)
        {
            index = Math.Max(~index - 1, 0); // the row before still holds at the start
        }

        while (index > 0 && rows[index - 1].Address >= start)
        {
            index--;
        }

        for (; index < rows.Count && rows[index].Address < end; index++)
        {
            if (rows[index].Line > 0)
            {
                yield return rows[index];
            }
        }
    }

    /// <summary>Where an address is in source, or the address where that is not known.</summary>
    internal string PlaceOf(ulong address)
    {
        foreach (LineRow row in LinesIn(address, address + 1))
        {
            return $"{Path.GetFileName(row.Path)}:{row.Line}";
        }

        return address.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
    }

    private List<LineRow> ReadLines() => _file.Find(".debug_line") is { } lines ? LineProgram.Read(_file.Bytes(lines)) : [];
}
