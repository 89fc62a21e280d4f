using Spin.Analysis.Costs;
using Xunit;

namespace Spin.Analysis.Tests.Costs;

using Bound = Spin.Analysis.Costs.Bound; // not the contract's

/// <summary>Bounds add, multiply and saturate, and say what they are of.</summary>
public sealed class BoundTests
{
    private static readonly Bound s_payload = Bound.OfLength("Payload.Length");

    [Fact]
    public void Number_IsItsOwnMost()
    {
        Assert.Equal(7, Bound.Of(7).Most);
        Assert.Equal("7", Bound.Of(7).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void NoSteps_AreNothing(long steps)
    {
        Assert.Same(Bound.Zero, Bound.Of(steps));
        Assert.Equal(0, Bound.Of(steps).Most);
        Assert.Equal("0", Bound.Of(steps).ToString());
    }

    [Fact]
    public void Length_IsAssumed()
    {
        Assert.Equal(Bound.AssumedLength, s_payload.Most);
        Assert.Equal("Payload.Length", s_payload.ToString());
    }

    [Fact]
    public void Sum_AddsWhatIsAlike()
    {
        Bound sum = Bound.Of(4) + s_payload + Bound.Of(1) + s_payload;
        Assert.Equal("5 + 2·Payload.Length", sum.ToString());
        Assert.Equal(5 + (2 * Bound.AssumedLength), sum.Most);
    }

    [Fact]
    public void Product_MultipliesOut_InOneOrderOfNames()
    {
        Bound left = (Bound.OfLength("b") + Bound.Of(2)) * (Bound.OfLength("a") + Bound.Of(3));
        Assert.Equal("6 + 2·a + a·b + 3·b", left.ToString());
        Assert.Equal(left.ToString(), ((Bound.OfLength("a") + Bound.Of(3)) * (Bound.OfLength("b") + Bound.Of(2))).ToString());
        Assert.Equal(6 + (5 * Bound.AssumedLength) + (Bound.AssumedLength * Bound.AssumedLength), left.Most);
    }

    [Fact]
    public void ProductWithNothing_IsNothing() => Assert.Equal(0, (s_payload * Bound.Zero).Most);

    [Fact]
    public void Product_Saturates()
    {
        Bound vast = Bound.Of(long.MaxValue) * Bound.Of(2);
        Assert.Equal(long.MaxValue, vast.Most);
        Assert.Equal("∞", vast.ToString());
        Assert.Equal(long.MaxValue, (vast + vast).Most);
        Assert.Equal("∞·Payload.Length", (vast * s_payload).ToString());
    }

    [Fact]
    public void OrLess_OrMore_ChooseByTheirMost_TheFirstWhereEqual()
    {
        Bound small = Bound.Of(3), equal = Bound.Of(3), large = Bound.Of(4);
        Assert.Same(small, small.OrLess(large));
        Assert.Same(small, large.OrLess(small));
        Assert.Same(small, small.OrLess(equal));
        Assert.Same(large, small.OrMore(large));
        Assert.Same(large, large.OrMore(small));
        Assert.Same(small, small.OrMore(equal));
    }

    [Fact]
    public void Less_TakesFromANumberOnly()
    {
        Assert.Equal(5, Bound.Of(8).Less(3).Most);
        Assert.Same(s_payload, s_payload.Less(3));
        Bound sum = s_payload + Bound.Of(8);
        Assert.Same(sum, sum.Less(3));
    }

    [Fact]
    public void DividedBy_CountsTheLastStep()
    {
        Assert.Equal("3 + 3·Payload.Length", ((Bound.Of(9) * s_payload) + Bound.Of(8)).DividedBy(3).ToString());
        Assert.Equal("1", Bound.Of(2).DividedBy(4).ToString());
        Assert.Same(s_payload, s_payload.DividedBy(1));
    }

    [Fact]
    public void DividedBy_NothingOrBackwards_ChangesNothing() => Assert.Same(s_payload, s_payload.DividedBy(-1));
}
