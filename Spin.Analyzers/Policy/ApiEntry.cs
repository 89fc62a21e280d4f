using System;
using System.Collections.Generic;

namespace Spin.Policy;

/// <summary>One line of the policy: a type, the members that it allows or refuses, and what to use instead.</summary>
internal sealed class ApiEntry
{
    private const char RefusedType = '!';
    private const char RefusedMember = '-';

    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly bool _listsRefused;
    private readonly bool _isRefused;

    private ApiEntry(string type, string[] members, string? remedy)
    {
        _isRefused = type[0] == RefusedType;
        Type = _isRefused ? type.Substring(1) : type;
        _listsRefused = members.Length == 0 || members[0][0] == RefusedMember;
        foreach (string member in members)
        {
            _ = _members.Add(_listsRefused ? member.Substring(1) : member);
        }

        Remedy = remedy;
    }

    /// <summary>The type's name without its number of type parameters.</summary>
    internal string Type { get; }

    /// <summary>The members that it names.</summary>
    internal IEnumerable<string> Members => _members;

    /// <summary>What to use instead, where the line says so.</summary>
    internal string? Remedy { get; }

    /// <summary>Reads a line.</summary>
    internal static ApiEntry Parse(string line)
    {
        string[] sides = line.Split([" = "], 2, StringSplitOptions.None);
        string[] parts = sides[0].Split([": "], 2, StringSplitOptions.None);
        return new ApiEntry(
            parts[0].Trim(),
            parts.Length > 1 ? parts[1].Split([' '], StringSplitOptions.RemoveEmptyEntries) : [],
            sides.Length > 1 ? sides[1].Trim() : null);
    }

    /// <summary>Whether the line allows a member; an empty name asks for the type.</summary>
    internal bool Allows(string member) => !_isRefused && (member.Length == 0 || _members.Contains(member) != _listsRefused);

    /// <summary>The allowed member whose name is nearest to one that is refused.</summary>
    /// <returns>Null where the line lists none.</returns>
    internal string? FindNearest(string member)
    {
        string? nearest = null;
        if (!_listsRefused)
        {
            int least = int.MaxValue;
            foreach (string candidate in _members)
            {
                int distance = Names.Distance(candidate, member);
                if (distance < least || distance == least && string.CompareOrdinal(candidate, nearest) < 0)
                {
                    (least, nearest) = (distance, candidate);
                }
            }
        }

        return nearest;
    }
}
