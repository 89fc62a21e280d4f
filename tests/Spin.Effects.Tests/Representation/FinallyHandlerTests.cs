using System.Collections.Generic;
using System.Linq;
using Spin.Analysis.Il;
using Spin.Analysis.Representation;
using Xunit;

namespace Spin.Analysis.Tests.Representation;

/// <summary>An exception enters a <c>finally</c> from anywhere in its <c>try</c>, and what holds there is what holds on all these ways.</summary>
public sealed class FinallyHandlerTests
{
    private const int Entry = 0, Begin = 1, End = 2, Finally = 3, After = 4, Exit = 5;

    [Fact]
    public void Handler_IsEnteredFromBeforeAndFromAnywhereInTheTry()
    {
        FlowGraph graph = Connect([Begin, End], (Entry, Begin), (Begin, End), (End, Finally), (Finally, After), (After, Exit));
        Assert.Equal([Entry, Begin, End], graph.ExceptionalPredecessorsOf(Finally).ToArray());
        Assert.Equal([End], graph.PredecessorsOf(Finally).ToArray());
    }

    [Fact]
    public void WhatTheTryPasses_DoesNotDominateTheHandler()
    {
        FlowGraph graph = Connect([Begin, End], (Entry, Begin), (Begin, End), (End, Finally), (Finally, After), (After, Exit));
        Assert.True(graph.Dominates(Entry, Finally));
        Assert.False(graph.Dominates(Begin, Finally));
        Assert.False(graph.Dominates(End, Finally));
        Assert.False(graph.HasOneWayIn(Finally));
        Assert.True(graph.HasOneWayIn(After));
    }

    [Fact]
    public void ExceptionalWay_LeadsToNothingThatFollows()
    {
        // Whoever does not pass the end of the try does not come to what follows.
        FlowGraph graph = Connect([Begin, End], (Entry, Begin), (Begin, End), (End, Finally), (Finally, After), (After, Exit));
        Assert.False(graph.CanReach(Entry, After, graph.Only(End)));
    }

    [Fact]
    public void Handler_LiesBetweenTheTryAndWhatFollows()
    {
        FlowGraph graph = Connect([Begin, End], (Entry, Begin), (Begin, End), (End, Finally), (Finally, After), (After, Exit));
        Assert.True(graph.BlocksBetween(Begin, After, []).Contains(Finally));
        Assert.False(graph.BlocksBetween(After, Exit, []).Contains(Finally));
    }

    [Fact]
    public void Handler_ThatOnlyExceptionsEnter_IsEnteredAsByAnyOtherWay()
    {
        // The try throws, and what catches it is reached through the handler as well.
        FlowGraph graph = Connect([Begin, End], (Entry, Begin), (Begin, End), (End, After), (Finally, After), (After, Exit));
        Assert.Equal([Entry, Begin, End], graph.PredecessorsOf(Finally).ToArray());
        Assert.Empty(graph.ExceptionalPredecessorsOf(Finally).ToArray());
        Assert.True(graph.CanReach(Entry, Finally));
    }

    [Fact]
    public void Handler_OfCodeThatNothingLeadsTo_StaysUnreached()
    {
        FlowGraph graph = Connect([Begin, End], (Entry, After), (After, Exit), (Begin, End));
        Assert.False(graph.CanReach(Entry, Finally));
        Assert.Empty(graph.PredecessorsOf(Finally).ToArray());
        Assert.Empty(graph.ExceptionalPredecessorsOf(Finally).ToArray());
    }

    [Fact]
    public void LoopAroundTheTry_IsClosedOnlyInOrder()
    {
        FlowGraph graph = Connect([Begin], (Entry, Begin), (Begin, Finally), (Finally, After), (After, Begin), (After, Exit));
        NaturalLoop loop = Assert.Single(graph.Loops);
        Assert.Null(graph.Irreducible);
        Assert.Equal([Begin, Finally, After], loop.Blocks.Order());
        Assert.False(graph.CanReach(Begin, Begin, graph.Only(Finally), loop.Blocks));
    }

    private static FlowGraph Connect(int[] guarded, params (int From, int To)[] edges)
    {
        List<Block> blocks = [.. Enumerable.Range(Entry, Exit + 1).Select(static _ => new Block())];
        foreach ((int from, int to) in edges)
        {
            blocks[from].Successors.Add(to);
            blocks[to].Predecessors.Add(from);
        }

        FinallyHandler.Connect(blocks, [new FinallyHandler(guarded, Finally)]);
        return new FlowGraph(blocks, new HashSet<Variable>(), new NoLocator());
    }

    private sealed class NoLocator : ILoopLocator
    {
        (Site Site, string Keyword) ILoopLocator.Locate(BlockSet blocks) => (new IlSite(0, "loop"), "loop");
    }
}
