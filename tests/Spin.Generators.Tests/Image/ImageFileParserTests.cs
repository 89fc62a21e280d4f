using System.Linq;
using Spin.Generators.Image.File;

namespace Spin.Generators.Tests.Image;

/// <summary>The file that carries the project's items.</summary>
public sealed class ImageFileParserTests
{
    [Fact]
    public void RecordsCommentsAndBlankLines_AreRead()
    {
        ImageFile file = ImageFileParser.Parse("\uFEFF# written by the SDK\r\nSdk | 0.1.0 \r\n\r\nSpindle|Echo|IUdp; DatagramArrived:7\r\nSpindle|Tracing/Tracing.Slow");
        Assert.Empty(file.Problems);
        Assert.Equal("0.1.0", file.SdkVersion);
        Assert.Equal([("Echo", null), ("Tracing", "Tracing.Slow")], file.Spindles.Select(static item => (item.Assembly, item.Spindle)));
        Assert.Equal(["IUdp", "DatagramArrived"], file.Spindles[0].Grants.Select(static grant => grant.Name));
        Assert.Equal([7L], file.Spindles[0].Grants[1].Values);
    }

    [Theory]
    [InlineData("X", new long[0])]
    [InlineData("X:1", new long[] { 1 })]
    [InlineData("X : 1 , 0x10", new long[] { 1, 16 })]
    [InlineData("X:-3", new long[] { -3 })]
    [InlineData("X:-3--1", new long[] { -3, -2, -1 })]
    [InlineData("X:8-10,2", new long[] { 8, 9, 10, 2 })]
    public void Grants_AreRead(string text, long[] values)
    {
        GrantItem? grant = GrantParser.Parse(text, out string? problem);
        Assert.Null(problem);
        Assert.Equal("X", grant!.Name);
        Assert.Equal(values, grant.Values);
    }

    [Theory]
    [InlineData(":7")]
    [InlineData("X:")]
    [InlineData("X:a")]
    [InlineData("X:3-1")]
    [InlineData("X:0-9999999")]
    [InlineData("X:99999999999999999999")]
    public void GrantsThatMakeNoSense_AreProblems(string text)
    {
        Assert.Null(GrantParser.Parse(text, out string? problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void RestartsAndQuotas_AreRead()
    {
        ImageFile file = ImageFileParser.Parse("""
            Restart|Echo|3|50
            Restart|Echo/Slow|Always|
            Restart|Other|never
            Quota|Echo/Slow|Memory=4M; strands=2
            """);
        Assert.Empty(file.Problems);
        Assert.Equal(
            [("Echo", null, new RestartItem(3, 50)), ("Echo", "Slow", new RestartItem(int.MaxValue, null)), ("Other", null, new RestartItem(0, null)), ("Echo", "Slow", null)],
            file.Policies.Select(static item => (item.Assembly, item.Spindle, item.Restart)));
        Assert.Equal([new QuotaItem("MemoryBytes", 4 << 20), new QuotaItem("Strands", 2)], file.Policies[3].Quota);
    }

    [Theory]
    [InlineData("Restart|Echo")]
    [InlineData("Restart|Echo|sometimes")]
    [InlineData("Restart|Echo|-1")]
    [InlineData("Restart|Echo|3|0")]
    [InlineData("Dormant|Echo|sometimes")]
    [InlineData("Quota|Echo|Memory")]
    [InlineData("Quota|Echo|Fish=3")]
    [InlineData("Quota|Echo|Processor=1001")]
    [InlineData("Quota|Echo|Memory=99999999999999M")]
    public void RestartsAndQuotasThatMakeNoSense_AreProblems(string line) => Assert.Single(ImageFileParser.Parse(line).Problems);

    [Theory]
    [InlineData("Spindle")]
    [InlineData("Spindle||IUdp")]
    [InlineData("Spindle|A|B|C")]
    [InlineData("nonsense")]
    public void LinesThatMakeNoSense_AreProblems(string line) => Assert.Single(ImageFileParser.Parse(line).Problems);
}
