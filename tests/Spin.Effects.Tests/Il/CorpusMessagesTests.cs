using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Spin.Analysis.Il;
using Xunit;

namespace Spin.Analysis.Tests.Il;

/// <summary>
/// What the engine says of the corpus' wrong files: numbers, causes, bounds and paths, word for word. Where words were meant to change, run the
/// tests once with SPIN_UPDATE_MESSAGES=1 and read the difference.
/// </summary>
public sealed class CorpusMessagesTests
{
    private const string Heading = "## ";

    private static readonly bool s_update = Environment.GetEnvironmentVariable("SPIN_UPDATE_MESSAGES") == "1";
    private static readonly Lazy<Dictionary<string, string>> s_recorded = new(Read);

    [Theory]
    [MemberData(nameof(CorpusTests.Wrong), MemberType = typeof(CorpusTests))]
    public void Messages_AreAsRecorded(string name)
    {
        if (!s_update)
        {
            Assert.Equal(s_recorded.Value.GetValueOrDefault(name, "(not recorded)"), Say(name));
        }
    }

    [Fact]
    public void Record_HasNoFileThatIsNotThere()
    {
        string[] names = [.. CorpusTests.Wrong.Select(static row => row.Data)];
        if (s_update)
        {
            File.WriteAllText(Record(), string.Concat(names.Select(static name => $"{Heading}{name}\n{Say(name)}\n")));
        }

        Assert.Empty(Read().Keys.Except(names));
    }

    private static string Say(string name) => string.Join('\n', CorpusTests.Judge(name).Select(static violation => $"{violation.Id} {violation.Message}").Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read() => File.ReadAllText(Record())
        .Split(Heading, StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Split('\n', 2))
        .ToDictionary(static part => part[0], static part => part[1].TrimEnd('\n'));

    private static string Record([CallerFilePath] string path = "") => Path.ChangeExtension(path, ".txt");
}
