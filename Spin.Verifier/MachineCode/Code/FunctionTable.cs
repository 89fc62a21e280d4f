using System;
using System.Collections.Generic;
using Spin.Sdk.Elf;

namespace Spin.Verifier.MachineCode;

/// <summary>Sorts the symbols of an image into functions and data.</summary>
internal static class FunctionTable
{
    /// <summary>Finds the functions. Code without a size, as assembly has it, reaches to the next function.</summary>
    /// <param name="symbols">The image's symbols.</param>
    /// <param name="loaded">Its sections that have bytes in memory.</param>
    /// <param name="data">Takes the names of data.</param>
    internal static CodeFunction[] Build(IEnumerable<ElfSymbol> symbols, IReadOnlyList<ElfSection> loaded, Dictionary<ulong, string> data)
    {
        SortedDictionary<ulong, (ulong Size, List<string> Names)> sized = [];
        List<ElfSymbol> labels = [];
        foreach (ElfSymbol symbol in symbols)
        {
            if (SectionOf(loaded, symbol.Address) is not { IsExecutable: true })
            {
                // The first cell begins where its section does; the cell's name is the one that tells.
                if (!data.TryAdd(symbol.Address, symbol.Name) && symbol.Name.StartsWith(CallResolver.CellPrefix, StringComparison.Ordinal))
                {
                    data[symbol.Address] = symbol.Name;
                }
            }
            else if (symbol.IsFunction)
            {
                Add(sized, symbol);
            }
            else
            {
                labels.Add(symbol);
            }
        }

        AddThunks(sized, labels);
        return Close(sized, loaded);
    }

    /// <summary>The compiler's small helpers are labels that lie in no function.</summary>
    private static void AddThunks(SortedDictionary<ulong, (ulong Size, List<string> Names)> sized, List<ElfSymbol> labels)
    {
        (ulong Start, ulong End)[] covered = [.. Ranges(sized)];
        foreach (ElfSymbol label in labels)
        {
            int index = Array.BinarySearch(covered, (label.Address, ulong.MaxValue));
            int before = ~index - 1;
            bool isInside = before >= 0 && label.Address > covered[before].Start && label.Address < covered[before].End;
            if (!isInside)
            {
                Add(sized, label);
            }
        }
    }

    private static IEnumerable<(ulong Start, ulong End)> Ranges(SortedDictionary<ulong, (ulong Size, List<string> Names)> sized)
    {
        ulong openStart = 0;
        foreach ((ulong start, (ulong size, _)) in sized)
        {
            if (openStart != 0)
            {
                yield return (openStart, start);
            }

            openStart = size == 0 ? start : 0;
            if (size != 0)
            {
                yield return (start, start + size);
            }
        }
    }

    private static void Add(SortedDictionary<ulong, (ulong Size, List<string> Names)> sized, ElfSymbol symbol)
    {
        if (sized.TryGetValue(symbol.Address, out (ulong Size, List<string> Names) known))
        {
            known.Names.Add(symbol.Name);
            sized[symbol.Address] = (Math.Max(known.Size, symbol.Size), known.Names);
        }
        else
        {
            sized.Add(symbol.Address, (symbol.Size, [symbol.Name]));
        }
    }

    private static CodeFunction[] Close(SortedDictionary<ulong, (ulong Size, List<string> Names)> sized, IReadOnlyList<ElfSection> loaded)
    {
        CodeFunction[] functions = new CodeFunction[sized.Count];
        int index = 0;
        foreach ((ulong start, (ulong size, List<string> names)) in sized)
        {
            if (index > 0 && functions[index - 1] is { } previous && (previous.End == previous.Start || previous.End > start))
            {
                functions[index - 1] = previous with { End = ulong.Min(start, EndOfSection(loaded, previous.Start)) };
            }

            functions[index++] = new CodeFunction(start, start + size, names);
        }

        if (index > 0 && functions[^1] is { } last && last.End == last.Start)
        {
            functions[^1] = last with { End = EndOfSection(loaded, last.Start) };
        }

        return functions;
    }

    private static ulong EndOfSection(IReadOnlyList<ElfSection> loaded, ulong address) =>
        SectionOf(loaded, address) is { } section ? section.Address + section.Size : address;

    private static ElfSection? SectionOf(IReadOnlyList<ElfSection> loaded, ulong address)
    {
        foreach (ElfSection section in loaded)
        {
            if (address >= section.Address && address < section.Address + section.Size)
            {
                return section;
            }
        }

        return null;
    }
}
