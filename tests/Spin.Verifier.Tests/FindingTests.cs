using Xunit;

namespace Spin.Verifier.Tests;

public sealed class FindingTests
{
    [Fact]
    public void Findings_AreOrderedByLineThenMember()
    {
        Finding late = new("SPIN1002", "b", "A.M", 0, new SourceLine("a.cs", 9, 1));
        Finding early = new("SPIN1002", "a", "Z.M", 7, new SourceLine("a.cs", 3, 1));
        Finding unknown = new("SPIN1002", "c", "A.M", 0, null);

        Finding[] findings = [late, early, unknown];
        System.Array.Sort(findings, Finding.Compare);

        Assert.Equal([unknown, early, late], findings);
    }
}
