using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <content>How the graph of a function is made.</content>
internal sealed partial class FlowGraph
{
    /// <summary>Makes the graph of a method, local function or lambda.</summary>
    /// <returns>Null where it has no body.</returns>
    internal static FlowGraph? Create(IMethodSymbol method, EffectEngine engine)
    {
        foreach (IOperation body in Bodies.Of(Bodies.Outermost(method), engine))
        {
            ControlFlowGraph? graph = body switch
            {
                { Parent: not null } => null,
                IMethodBodyOperation methodBody => ControlFlowGraph.Create(methodBody),
                IConstructorBodyOperation constructorBody => ControlFlowGraph.Create(constructorBody),
                IBlockOperation block => ControlFlowGraph.Create(block),
                IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                _ => null,
            };
            if (graph is not null && Find(graph, method) is { } found)
            {
                return new FlowGraph(found);
            }
        }

        return null;
    }

    private static ControlFlowGraph? Find(ControlFlowGraph graph, IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
        {
            return graph;
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            ControlFlowGraph inner = graph.GetLocalFunctionControlFlowGraph(function);
            if (SymbolEqualityComparer.Default.Equals(function, method) || Find(inner, method) is { } found && (inner = found) is not null)
            {
                return inner;
            }
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in Flatten(block))
            {
                if (operation is not IFlowAnonymousFunctionOperation lambda)
                {
                    continue;
                }

                ControlFlowGraph inner = graph.GetAnonymousFunctionControlFlowGraph(lambda);
                if (SymbolEqualityComparer.Default.Equals(lambda.Symbol, method))
                {
                    return inner;
                }

                if (Find(inner, method) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<IOperation> Flatten(BasicBlock block)
    {
        ImmutableArray<IOperation>.Builder operations = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation operation in block.Operations)
        {
            operations.AddRange(operation.DescendantsAndSelf());
        }

        if (block.BranchValue is { } value)
        {
            operations.AddRange(value.DescendantsAndSelf());
        }

        return operations.ToImmutable();
    }

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
        _ = _successors[from].Add(to);
        _ = _predecessors[to].Add(from);
    }

    // An exception may come before anything of a block has happened, or after all of it.
    private void ConnectHandlers(ControlFlowRegion region)
    {
        foreach (ControlFlowRegion nested in region.NestedRegions)
        {
            ConnectHandlers(nested);
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
                foreach (int predecessor in new List<int>(_predecessors[block]))
                {
                    Connect(predecessor, entry);
                }
            }
        }
    }

    private HashSet<int>[] FindDominators()
    {
        HashSet<int>[] dominators = new HashSet<int>[Count];
        HashSet<int> all = [];
        for (int i = 0; i < Count; i++)
        {
            _ = all.Add(i);
        }

        for (int i = 0; i < Count; i++)
        {
            dominators[i] = i == 0 ? [0] : [.. all];
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = 1; i < Count; i++)
            {
                HashSet<int>? common = null;
                foreach (int predecessor in _predecessors[i])
                {
                    if (common is null)
                    {
                        common = [.. dominators[predecessor]];
                    }
                    else
                    {
                        common.IntersectWith(dominators[predecessor]);
                    }
                }

                common ??= [];
                _ = common.Add(i);
                if (common.Count != dominators[i].Count)
                {
                    dominators[i] = common;
                    changed = true;
                }
            }
        }

        return dominators;
    }
}
