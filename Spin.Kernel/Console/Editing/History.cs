using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>The lines entered before, the latest of them.</summary>
internal sealed class History
{
    /// <summary>How many lines are kept.</summary>
    internal const int Capacity = 32;

    private readonly List<string> _lines = [];

    /// <summary>How many lines there are.</summary>
    internal int Count => _lines.Count;

    /// <summary>A line; 0 is the oldest.</summary>
    internal string this[int index] => _lines[index];

    /// <summary>Adds a line, unless it is blank or the latest again.</summary>
    internal void Add(string line)
    {
        if (!line.AsSpan().ContainsAnyExcept(' ') || (_lines.Count > 0 && _lines[^1] == line))
        {
            return;
        }

        if (_lines.Count == Capacity)
        {
            _lines.RemoveAt(0);
        }

        _lines.Add(line);
    }
}
