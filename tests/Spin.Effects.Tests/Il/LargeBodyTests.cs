using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Spin.Analysis.Tests.Il;

/// <summary>Code whose expressions would double with every line is judged all the same.</summary>
public sealed class LargeBodyTests
{
    private const int Lines = 60;

    [Fact]
    public void ValuesBuiltOnEachOtherTwice_AreJudged()
    {
        string sums = string.Concat(Enumerable.Range(1, Lines).Select(static i => $"int v{i} = v{i - 1} + v{i - 1};"));
        NothingIsFound($"[Handles<DatagramArrived>] void H(in Datagram d) {{ int v0 = d.DestinationPort; {sums} _last = v{Lines}; }} private int _last;");
    }

    [Fact]
    public void ReceiverBelowManyConditions_IsJudged()
    {
        string choices = string.Join(", ", Enumerable.Range(0, Lines).Select(static i => $"d.DestinationPort > {i} ? 1 : {i}"));
        string parameters = string.Join(", ", Enumerable.Range(0, Lines).Select(static i => $"int p{i}"));
        NothingIsFound($"[Handles<DatagramArrived>] void H(in Datagram d) => Keep({choices}); private void Keep({parameters}) => _last = p0; private int _last;");
    }

    [Fact]
    public void CountersAssignedInTermsOfEachOther_AreJudged()
    {
        string turns = string.Concat(Enumerable.Range(0, Lines).Select(static i => $"case {i}: a = b + {i}; b = c - {i}; c = a ^ {i}; break;"));
        NothingIsFound(
            "[Handles<DatagramArrived>] void H(in Datagram d) { int a = d.DestinationPort, b = 1, c = 2; " +
            $"foreach (byte o in d.Payload) {{ switch (o) {{ {turns} }} }} for (int i = 0; i < Math.Min(a, 9); i++) {{ _last = b; }} }} private int _last;");
    }

    private static void NothingIsFound(string members)
    {
        foreach (OptimizationLevel optimization in (OptimizationLevel[])[OptimizationLevel.Release, OptimizationLevel.Debug])
        {
            Assert.Equal("", string.Join("\n", Compiled.Judge(Compiled.Spindle(members), optimization)));
        }
    }
}
