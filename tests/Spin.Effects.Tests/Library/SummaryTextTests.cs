using Spin.Analysis.Library;
using Xunit;

namespace Spin.Analysis.Tests.Library;

/// <summary>What is written is read again.</summary>
public sealed class SummaryTextTests
{
    [Theory]
    [InlineData("invokes 1")]
    [InlineData("invokes this")]
    [InlineData("invokes made")]
    [InlineData("calls 2 System.Collections.Generic.IComparer`1.Compare")]
    [InlineData("calls ``1 System.IFormattable.ToString unless System.ISpanFormattable")]
    [InlineData("calls `0 System.IEquatable`1.Equals")]
    public void Callback_ComesBackAsItWasWritten(string text)
    {
        MemberSummary summary = SummaryText.Read("allocates; " + text, out Effect effects);
        Assert.Equal(Effect.Allocates, effects);
        Assert.Equal(text, SummaryText.Write(Assert.Single(summary.Callbacks)));
    }

    [Fact]
    public void EmptyText_IsNothing()
    {
        MemberSummary summary = SummaryText.Read("", out Effect effects);
        Assert.Empty(summary.Callbacks);
        Assert.False(summary.Walks);
        Assert.Equal(Effect.None, effects);
    }

    [Fact]
    public void Walks_IsNoEffect()
    {
        Assert.True(SummaryText.Read("blocks; walks", out Effect effects).Walks);
        Assert.Equal(Effect.Blocks, effects);
    }
}
