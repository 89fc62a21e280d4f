using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Spin.Analysis.Library;

/// <summary>The summaries that tools/EffectSummaries computed from the class library, read when a member of a type is first asked for.</summary>
internal static class CompiledSummaries
{
    private const string Resource = "class-library.effects";

    private static readonly Lazy<string> s_text = new(ReadText, LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly Lazy<Dictionary<string, int>> s_types = new(() => FindTypes(s_text.Value), LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>?> s_members = new(StringComparer.Ordinal);

    /// <summary>What was computed of a member.</summary>
    /// <param name="id">Its name as documentation comments write it, without the prefix.</param>
    /// <param name="effects">The effects that have a word.</param>
    /// <returns>Null where nothing was: it has no body, or spindles may not call it.</returns>
    internal static MemberSummary? Find(string id, out Effect effects)
    {
        effects = Effect.None;
        int end = EndOfName(id);
        int dot = id.LastIndexOf('.', end - 1);
        if (dot < 0 || MembersOf(id.Substring(0, dot)) is not { } members)
        {
            return null;
        }

        string exact = id.Substring(dot + 1) + (end == id.Length ? "()" : "");
        return members.TryGetValue(exact, out string? text) || members.TryGetValue(id.Substring(dot + 1, end - dot - 1), out text)
            ? SummaryText.Read(text, out effects)
            : null;
    }

    /// <summary>Where a member's name ends and its parameters begin, or its result.</summary>
    internal static int EndOfName(string id)
    {
        int end = id.IndexOf('(');
        end = end < 0 ? id.IndexOf('~') : end;
        return end < 0 ? id.Length : end;
    }

    private static Dictionary<string, string>? MembersOf(string type) =>
        s_members.TryGetValue(type, out Dictionary<string, string>? members) ? members : s_members.GetOrAdd(type, ReadMembers);

    private static Dictionary<string, string>? ReadMembers(string type)
    {
        if (!s_types.Value.TryGetValue(type, out int position))
        {
            return null;
        }

        Dictionary<string, string> members = new(StringComparer.Ordinal);
        string text = s_text.Value;
        while (position < text.Length && text[position] == ' ')
        {
            int end = text.IndexOf('\n', position);
            string line = text.Substring(position + 1, end - position - 1);
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            members.Add(colon < 0 ? line : line.Substring(0, colon), colon < 0 ? "" : line.Substring(colon + 2));
            position = end + 1;
        }

        return members;
    }

    // From each type to where its members begin.
    private static Dictionary<string, int> FindTypes(string text)
    {
        Dictionary<string, int> types = new(StringComparer.Ordinal);
        for (int position = 0; position < text.Length;)
        {
            int end = text.IndexOf('\n', position);
            if (text[position] is not (' ' or '#' or '\n'))
            {
                types.Add(text.Substring(position, end - position), end + 1);
            }

            position = end + 1;
        }

        return types;
    }

    private static string ReadText()
    {
        using Stream stream = typeof(CompiledSummaries).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
