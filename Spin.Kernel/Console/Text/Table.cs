using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>A table of text whose columns are as wide as what they hold. Strand level.</summary>
internal sealed class Table
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];
    private readonly Column[] _columns;

    /// <summary>Creates a table.</summary>
    /// <param name="columns">The titles; one that begins with &gt; is of a column of numbers, which stand on the right.</param>
    internal Table(params ReadOnlySpan<string> columns)
    {
        _columns = new Column[columns.Length];
        string[] titles = new string[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            bool right = columns[i].StartsWith('>');
            titles[i] = right ? columns[i][1..] : columns[i];
            _columns[i] = new Column(right);
        }

        Add(titles);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One text for each column.</param>
    internal void Add(params string[] cells)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i].Width = Math.Max(_columns[i].Width, cells[i].Length);
        }

        _rows.Add(cells);
    }

    /// <summary>Writes the table.</summary>
    internal void Write(TextSink output)
    {
        foreach (string[] row in _rows)
        {
            for (int i = 0; i < _columns.Length; i++)
            {
                bool last = i == _columns.Length - 1;
                int padding = _columns[i].Width - row[i].Length;
                if (_columns[i].IsRight)
                {
                    WriteSpaces(output, padding);
                    output.Write(row[i]);
                }
                else
                {
                    output.Write(row[i]);
                    WriteSpaces(output, last ? 0 : padding);
                }

                output.Write(last ? "\n" : Gap);
            }
        }
    }

    private static void WriteSpaces(TextSink output, int count)
    {
        for (; count > 0; count--)
        {
            output.Write(" ");
        }
    }

    private struct Column(bool isRight)
    {
        internal readonly bool IsRight = isRight;
        internal int Width;
    }
}
