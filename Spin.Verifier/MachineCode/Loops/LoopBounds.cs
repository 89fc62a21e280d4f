using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Spin.Sdk.Symbols;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Bounds of loops that were proven on source or IL: a side table of lines <c>file:line count</c>, where the line is that of the loop's
/// condition or of its first statement, and the count is how often its body runs at most.
/// </summary>
internal sealed class LoopBounds
{
    private readonly Dictionary<(string File, int Line), long> _bounds = [];

    /// <summary>A table without bounds.</summary>
    internal static LoopBounds None { get; } = new();

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    internal static LoopBounds Parse(string text)
    {
        LoopBounds table = new();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '#')
            {
                continue;
            }

            int space = line.LastIndexOf(' ');
            int colon = space < 0 ? -1 : line.LastIndexOf(':', space);
            if (colon < 0
                || !int.TryParse(line.AsSpan(colon + 1, space - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || !long.TryParse(line.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            {
                throw new InvalidDataException($"'{line}' is no bound of a loop; a bound is 'file:line count'");
            }

            table._bounds[(Path.GetFileName(line[..colon]), number)] = count;
        }

        return table;
    }

    /// <summary>The bound of a loop, or null where the table has none for the lines of its header and its jumps back.</summary>
    internal long? Of(CodeImage image, FlowGraph flow, NaturalLoop loop)
    {
        if (_bounds.Count == 0)
        {
            return null;
        }

        foreach (int index in (int[])[loop.Header, .. loop.Latches])
        {
            foreach (LineRow row in image.LinesIn(flow.Blocks[index].Start, flow.Blocks[index].End))
            {
                if (_bounds.TryGetValue((Path.GetFileName(row.Path), row.Line), out long bound))
                {
                    return bound;
                }
            }
        }

        return null;
    }
}
