using System;
using System.Globalization;

namespace Spin.CodeFixes;

/// <summary>Names for fields that a fix adds to a class, each different from what is there.</summary>
internal sealed class FieldNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];

    internal FieldNames(ClassDeclarationSyntax type, SemanticModel model)
    {
        foreach (ISymbol member in model.GetDeclaredSymbol(type)?.GetMembers() ?? [])
        {
            _ = _taken.Add(member.Name);
        }
    }

    /// <summary>What was added.</summary>
    internal IReadOnlyList<string> Added => _added;

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its name, which gets a number where it is taken.</param>
    internal string Add(string name)
    {
        string free = name;
        for (int number = 2; !_taken.Add(free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        _added.Add(free);
        return free;
    }
}
