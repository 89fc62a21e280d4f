using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Analysis.Library;
using Spin.EffectSummaries;
using Xunit;

namespace Spin.Analysis.Tests.Library;

/// <summary>The table that is written by hand speaks only of members whose code was not read.</summary>
public sealed class HandWrittenTableTests
{
    [Fact]
    public void MemberWithASummary_HasNoRow() => Assert.DoesNotContain(Summarised(), static member =>
        LibraryCallbacks.Of(member).Length > 0 || (LibraryEffects.Of(member) & Effect.Blocks) != 0);

    [Theory]
    [InlineData("System.Collections.Generic", "EqualityComparer", "Equals")]
    [InlineData("System.Collections.Generic", "Comparer", "Compare")]
    public void MemberWithoutABody_HasOne(string space, string type, string member) =>
        Assert.NotEmpty(LibraryCallbacks.Of(new LibraryMember(new LibraryType(space, type), member)));

    // Types stand at the beginning of a line, members behind a space: ' IndexOf``1(System.Span{``0},``0): walks'.
    private static IEnumerable<LibraryMember> Summarised()
    {
        LibraryType type = new("", "");
        foreach (string line in File.ReadLines(LibraryPaths.SummariesIn(LibraryPaths.Repository)).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                yield return new LibraryMember(type, line[1..].Split('(', ':', '`')[0].Replace('#', '.'));
            }
            else
            {
                int dot = line.LastIndexOf('.');
                type = new LibraryType(line[..dot], line[(dot + 1)..].Split('`')[0]);
            }
        }
    }
}
