using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Sdk.Symbols;

namespace Spin.Verifier.MachineCode;

/// <summary>Sums what each spindle of an image takes.</summary>
internal static class SpindleUses
{
    /// <summary>Sums the code of the spindles whose handlers were judged, in the order of their first handlers.</summary>
    /// <param name="code">The image.</param>
    /// <param name="owners">Whose code symbols name.</param>
    /// <param name="verdicts">The handlers.</param>
    /// <param name="assemblies">The assemblies, whose manifests say what is asked for.</param>
    internal static IReadOnlyList<SpindleUse> Sum(
        CodeImage code, SymbolOwners owners, IReadOnlyList<HandlerVerdict> verdicts, IEnumerable<byte[]> assemblies)
    {
        Dictionary<string, Tally> sums = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (HandlerVerdict verdict in verdicts)
        {
            if (sums.TryAdd(verdict.Entry.Spindle, new Tally()))
            {
                order.Add(verdict.Entry.Spindle);
            }

            sums[verdict.Entry.Spindle].Handlers++;
        }

        AddCode(code, owners, sums);
        foreach (byte[] assembly in assemblies)
        {
            foreach ((string spindle, SortedDictionary<int, string> services) in SpindleImports.Read(assembly))
            {
                if (sums.TryGetValue(spindle, out Tally? sum))
                {
                    sum.Imports = [.. services.Values];
                }
            }
        }

        return [.. order.Select(spindle => sums[spindle].Close(spindle))];
    }

    private static void AddCode(CodeImage code, SymbolOwners owners, Dictionary<string, Tally> sums)
    {
        foreach (CodeFunction function in code.Functions)
        {
            if (owners.TypeOf(function) is not { } owner || !TryFind(sums, owner.Type, out Tally? sum))
            {
                continue;
            }

            sum!.Assembly = owner.Owner.Assembly;
            sum.Bytes += (long)(function.End - function.Start);
            foreach (LineRow row in code.LinesIn(function.Start, function.End))
            {
                sum.Lines.Add((row.Path, row.Line));
            }
        }
    }

    /// <summary>A spindle's code is its own and that of the types in it: bindings, closures, iterators.</summary>
    private static bool TryFind(Dictionary<string, Tally> sums, string type, out Tally? sum)
    {
        for (int end = type.Length; end > 0; end = type.LastIndexOf('+', end - 1))
        {
            if (sums.TryGetValue(type[..end], out sum))
            {
                return true;
            }
        }

        sum = null;
        return false;
    }

    private sealed class Tally
    {
        internal string Assembly { get; set; } = "";

        internal IReadOnlyList<string> Imports { get; set; } = [];

        internal int Handlers { get; set; }

        internal HashSet<(string Path, int Line)> Lines { get; } = [];

        internal long Bytes { get; set; }

        internal SpindleUse Close(string spindle) => new(spindle, Assembly, Imports, Handlers, Lines.Count, Bytes);
    }
}
