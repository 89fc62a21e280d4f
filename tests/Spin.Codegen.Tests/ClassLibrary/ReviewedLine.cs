using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Spin.Codegen.Tests.ClassLibrary;

/// <summary>A line of <c>reviewed.effects</c>: what was said by hand of functions of one type.</summary>
/// <param name="Type">The full metadata name of the type.</param>
/// <param name="Members">The names of the functions, some with their parameters.</param>
/// <param name="Effects">The words for what they do.</param>
internal sealed record ReviewedLine(string Type, IReadOnlyList<string> Members, IReadOnlySet<string> Effects)
{
    private const string Between = "::";

    /// <summary>What it is called: its functions, by which it is found again.</summary>
    internal string Name => Type + Between + Members[0];

    /// <summary>Its functions, <c>Type::Member</c>.</summary>
    internal IEnumerable<string> Functions => Members.Select(member => Type + Between + NameOf(member)).Distinct();

    /// <summary>Every line.</summary>
    /// <param name="root">The root of the repository.</param>
    internal static IEnumerable<ReviewedLine> ReadAll(string root) =>
        File.ReadLines(Path.Combine(root, "Spin.Effects", "Library", "reviewed.effects")).Where(static line => line.Length > 0 && line[0] != '#').Select(Read);

    private static ReviewedLine Read(string line)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        string[] names = parts[0].Split(Between);
        return new ReviewedLine(names[0], Words(names[1]), Words(parts[1]).ToHashSet());
    }

    private static string NameOf(string member) => member.Split('(')[0];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
