using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>Makes the representation's control flow of the compiler's.</summary>
internal sealed class GraphLowering
{
    private readonly ControlFlowGraph _graph;
    private readonly List<Block> _blocks = [];

    private GraphLowering(ControlFlowGraph graph) => _graph = graph;

    /// <summary>Lowers a function.</summary>
    /// <returns>Null where it has no body.</returns>
    internal static FlowGraph? Lower(IMethodSymbol method, EffectEngine engine) =>
        ControlFlow.Of(method, engine) is { } graph ? new GraphLowering(graph).Lower(method, engine, new LoopLocator(method, graph, engine)) : null;

    /// <summary>Lowers what is done before the body of a constructor.</summary>
    internal static ImmutableArray<FlowGraph> LowerInitializers(IMethodSymbol method, EffectEngine engine)
    {
        ImmutableArray<FlowGraph>.Builder graphs = ImmutableArray.CreateBuilder<FlowGraph>();
        foreach (IOperation initializer in Bodies.OfInitializers(method, engine))
        {
            if (engine.Spindles.Bodies.GraphOf(initializer) is { } graph)
            {
                graphs.Add(new GraphLowering(graph).Lower(method, engine, new LoopLocator(method, graph, engine)));
            }
        }

        return graphs.ToImmutable();
    }

    private FlowGraph Lower(IMethodSymbol method, EffectEngine engine, LoopLocator locator)
    {
        foreach (BasicBlock _ in _graph.Blocks)
        {
            _blocks.Add(new Block());
        }

        ExpressionLowering expressions = new(method, engine);
        foreach (BasicBlock source in _graph.Blocks)
        {
            Block block = _blocks[source.Ordinal];
            expressions.Lower(source, block);
            Connect(source, source.ConditionalSuccessor);
            Connect(source, source.FallThroughSuccessor);
            bool whenTrue = source.ConditionKind == ControlFlowConditionKind.WhenTrue;
            block.WhenTrue = FirstBlockOf(whenTrue ? source.ConditionalSuccessor : source.FallThroughSuccessor);
            block.WhenFalse = FirstBlockOf(whenTrue ? source.FallThroughSuccessor : source.ConditionalSuccessor);
        }

        List<FinallyHandler> finals = [];
        ConnectHandlers(_graph.Root, finals);
        FinallyHandler.Connect(_blocks, finals);
        StaleCaptures.Replace(_blocks, expressions.Captures);
        return new FlowGraph(_blocks, SharedVariables.Of(method, engine), locator)
        {
            Parameters = [.. method.Parameters.Select(parameter => engine.Symbols.Of(parameter, parameter.Type))],
        };
    }

    // The block that a branch enters first: that of a finally on the way, else its destination.
    private static int? FirstBlockOf(ControlFlowBranch? branch) =>
        branch is { FinallyRegions: [{ } region, ..] } ? region.FirstBlockOrdinal : branch?.Destination?.Ordinal;

    private void Connect(BasicBlock block, ControlFlowBranch? branch)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        // Through each finally in turn: from the block to its first block, from its ends to the next.
        List<int> ends = [block.Ordinal];
        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            foreach (int end in ends)
            {
                Connect(end, region.FirstBlockOrdinal);
            }

            ends = EndsOf(region);
        }

        foreach (int end in ends)
        {
            Connect(end, destination.Ordinal);
        }
    }

    private List<int> EndsOf(ControlFlowRegion region)
    {
        List<int> ends = [];
        for (int i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            if (_graph.Blocks[i].FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling })
            {
                ends.Add(i);
            }
        }

        return ends;
    }

    private void Connect(int from, int to)
    {
        _blocks[from].Successors.Add(to);
        _blocks[to].Predecessors.Add(from);
    }

    // An exception may come before anything of a block has happened, or after all of it.
    private void ConnectHandlers(ControlFlowRegion region, List<FinallyHandler> finals)
    {
        foreach (ControlFlowRegion nested in region.NestedRegions)
        {
            ConnectHandlers(nested, finals);
        }

        if (region is { Kind: ControlFlowRegionKind.TryAndFinally, NestedRegions: [{ } body, { } final] })
        {
            finals.Add(new FinallyHandler([.. Enumerable.Range(body.FirstBlockOrdinal, body.LastBlockOrdinal - body.FirstBlockOrdinal + 1)], final.FirstBlockOrdinal));
        }

        if (region.Kind != ControlFlowRegionKind.TryAndCatch)
        {
            return;
        }

        ControlFlowRegion guarded = region.NestedRegions[0];
        for (int handler = 1; handler < region.NestedRegions.Length; handler++)
        {
            int entry = region.NestedRegions[handler].FirstBlockOrdinal;
            for (int block = guarded.FirstBlockOrdinal; block <= guarded.LastBlockOrdinal; block++)
            {
                Connect(block, entry);
                foreach (int predecessor in _blocks[block].Predecessors.ToArray())
                {
                    Connect(predecessor, entry);
                }
            }
        }
    }
}
