using System;
using System.Collections.Generic;

namespace Spin.Policy;

/// <summary>A namespace of the policy.</summary>
internal sealed class ApiSpace
{
    /// <summary>What to use where nothing nearer is known.</summary>
    internal const string Default = "a service of the constructor or code of the spindle's own";

    // Names further apart than this are not alike: the nearest one would mislead.
    private const int MostLetters = 3;

    private readonly Dictionary<string, ApiEntry> _entries = new(StringComparer.Ordinal);

    private ApiSpace(string name, bool allowsAll, string remedy)
    {
        Name = name;
        AllowsAll = allowsAll;
        Remedy = remedy;
    }

    /// <summary>Its name.</summary>
    internal string Name { get; }

    /// <summary>Whether types without a line of their own are allowed.</summary>
    internal bool AllowsAll { get; }

    /// <summary>What to use instead of its types.</summary>
    internal string Remedy { get; }

    /// <summary>The types with lines of their own.</summary>
    internal IEnumerable<ApiEntry> Entries => _entries.Values;

    /// <summary>Reads the line that begins a namespace.</summary>
    internal static ApiSpace Parse(string line)
    {
        int end = line.IndexOf(']');
        string[] parts = line.Substring(1, end - 1).Split(' ');
        int remedy = line.IndexOf(" = ", end, StringComparison.Ordinal);
        return new ApiSpace(parts[0], parts.Length > 1, remedy < 0 ? Default : line.Substring(remedy + 3));
    }

    /// <summary>Adds a line: types with the same members and the same remedy share one, parted by commas.</summary>
    internal void Add(string line)
    {
        string types = line.Split([": ", " = "], 2, StringSplitOptions.None)[0];
        foreach (string type in types.Split(','))
        {
            ApiEntry entry = ApiEntry.Parse(type.Trim() + line.Substring(types.Length));
            _entries.Add(entry.Type, entry);
        }
    }

    /// <summary>The line of a type.</summary>
    internal ApiEntry? Find(string type) => _entries.TryGetValue(type, out ApiEntry? entry) ? entry : null;

    /// <summary>The allowed type whose name is nearest to one that is refused.</summary>
    internal string? FindNearest(string type)
    {
        string? nearest = null;
        int least = MostLetters + 1;
        foreach (ApiEntry entry in _entries.Values)
        {
            int distance = Names.Distance(entry.Type, type);
            if (entry.Allows("") && distance < least)
            {
                (least, nearest) = (distance, entry.Type);
            }
        }

        return nearest;
    }
}
