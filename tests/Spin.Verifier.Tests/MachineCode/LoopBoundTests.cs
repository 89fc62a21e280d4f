using System.IO;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>The side table of bounds that were proven elsewhere.</summary>
public sealed class LoopBoundTests
{
    private readonly JudgedImage _image = JudgedImage.Contained;

    [Theory]
    [InlineData("Guest.cs:12")]
    [InlineData("Guest.cs 12")]
    [InlineData("Guest.cs:x 12")]
    [InlineData("Guest.cs:12 -1")]
    public void ALineOfAnotherForm_IsRefused(string line) =>
        Assert.Throws<InvalidDataException>(() => LoopBounds.Parse($"# comment\n{line}\n"));

    [Fact]
    public void ABoundOfTheTable_MakesALoopBounded()
    {
        HandlerVerdict free = _image["LoopFreely"];
        ProgramFacts facts = new(_image.Code, [free.Function!], LoopBounds.None);
        FlowGraph flow = facts.Program.Flow(free.StackPath[^1]);
        NaturalLoop loop = facts.Of(flow.Function).Loops.Bounded.Single().Loop;
        string place = _image.Code.PlaceOf(flow.Blocks[loop.Header].Start);

        ProgramFacts bounded = new(_image.Code, [free.Function!], LoopBounds.Parse($"/somewhere/{place} 12"));

        Assert.True(bounded.CostOf(free.Function!).IsKnown);
        Assert.InRange(bounded.CostOf(free.Function!).Instructions, 12 * 3, 12 * 20);
    }
}
