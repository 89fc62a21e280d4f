using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Spin.Corpus.Tests.Files;

/// <summary>
/// One file of the corpus. Its first lines are comments that say what is expected: <c>// expects: SPIN2001 at "new byte[4]"</c>;
/// who can see it: <c>// seen by: source, because …</c>; properties of its project: <c>// project: Nullable=disable</c>; and the records
/// of the image that it is built into: <c>// image: Spindle|Twin|IUdp</c>.
/// </summary>
/// <param name="Name">The path below the corpus' folder.</param>
/// <param name="Source">The text.</param>
internal sealed record CorpusFile(string Name, string Source)
{
    private const string Expects = "// expects: ";
    private const string Sees = "// seen by: ";
    private const string HasProperty = "// project: ";
    private const string HasRecord = "// image: ";
    private const string At = " at ";
    private const string RejectEnding = ".reject.cs";
    private const string AcceptEnding = ".accept.cs";

    /// <summary>Whether the file is the wrong one of two twins.</summary>
    internal bool IsReject => Name.EndsWith(RejectEnding, StringComparison.Ordinal);

    /// <summary>Whether the file is one of two twins.</summary>
    internal bool IsTwin => IsReject || Name.EndsWith(AcceptEnding, StringComparison.Ordinal);

    /// <summary>The rule that the twins are about: their folder's name.</summary>
    internal string Rule => Path.GetFileName(Path.GetDirectoryName(Name)!);

    /// <summary>The name of the other twin.</summary>
    internal string Counterpart => IsReject ? Name[..^RejectEnding.Length] + AcceptEnding : Name[..^AcceptEnding.Length] + RejectEnding;

    /// <summary>What must be found in it.</summary>
    internal ImmutableArray<Expectation> Expected { get; } =
        [.. Lines(Source, Expects).Where(static text => text != "nothing").Select(ReadExpectation)];

    /// <summary>Which front ends can see what is wrong.</summary>
    internal FrontEnd SeenBy { get; } = Lines(Source, Sees).FirstOrDefault() is not { } text ? FrontEnd.Both :
        text.StartsWith("source", StringComparison.Ordinal) ? FrontEnd.Source :
        text.StartsWith("il", StringComparison.Ordinal) ? FrontEnd.Compiled : FrontEnd.Both;

    /// <summary>The properties of its project, as the compiler shows them to rules.</summary>
    internal ImmutableDictionary<string, string> Properties { get; } = Lines(Source, HasProperty)
        .Select(static text => text.Split('=', 2))
        .ToImmutableDictionary(static parts => parts[0], static parts => parts.Length > 1 ? parts[1] : "true");

    /// <summary>The text of the image's file; null where no image is built.</summary>
    internal string? Image { get; } = Lines(Source, HasRecord).ToArray() is { Length: > 0 } records ? string.Join('\n', records) : null;

    private static IEnumerable<string> Lines(string source, string label) => source.Split('\n')
        .TakeWhile(static line => line.StartsWith("// ", StringComparison.Ordinal))
        .Where(line => line.StartsWith(label, StringComparison.Ordinal))
        .Select(line => line[label.Length..].Trim());

    private static Expectation ReadExpectation(string text)
    {
        int at = text.IndexOf(At, StringComparison.Ordinal);
        return at < 0 ? new(text, null) : new(text[..at], text[(at + At.Length)..].Trim()[1..^1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
