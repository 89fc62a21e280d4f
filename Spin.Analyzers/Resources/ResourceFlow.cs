using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Resources;

/// <summary>
/// A forward walk over one function's flow graph that follows what becomes of each resource: to a fixed point first, then once more to
/// say what is wrong. A branch that leaves a <c>try</c> runs its <c>finally</c> on the way.
/// </summary>
internal sealed class ResourceFlow
{
    private readonly ControlFlowGraph _graph;
    private readonly ResourceReader _reader;
    private readonly ResourceRegions _regions;
    private readonly ISet<ILocalSymbol> _captured;
    private ResourceFindings? _findings;

    internal ResourceFlow(ControlFlowGraph graph, ResourceReader reader, ISet<ILocalSymbol> captured)
    {
        _graph = graph;
        _reader = reader;
        _regions = new ResourceRegions(graph, reader);
        _captured = captured;
    }

    /// <summary>Walks the graph.</summary>
    internal ResourceFindings Run()
    {
        Holdings?[] before = Solve(0, _graph.Blocks.Length - 1, 0, Holdings.None, out _);
        ResourceFindings findings = new();
        _findings = findings;
        foreach (BasicBlock block in _graph.Blocks)
        {
            if (before[block.Ordinal] is { } holdings && !IsInFinally(block))
            {
                Holdings after = Transfer(block, holdings, null);
                _ = Follow(block.FallThroughSuccessor, after);
                _ = Follow(block.ConditionalSuccessor, after);
            }
        }

        NoteLeaks(before[_graph.Blocks.Length - 1], findings);
        _findings = null;
        return findings;
    }

    private static void NoteLeaks(Holdings? atEnd, ResourceFindings findings)
    {
        foreach (KeyValuePair<Resource, Holding> holding in atEnd?.All ?? [])
        {
            foreach (IOperation acquired in holding.Value.Acquired)
            {
                findings.Add(ResourceFindingKind.Leaked, holding.Key, acquired, null);
            }
        }
    }

    // The states before the blocks of a part of the graph, and the one in which a finally is left.
    private Holdings?[] Solve(int first, int last, int entry, Holdings start, out Holdings? atEnd)
    {
        Holdings?[] before = new Holdings?[_graph.Blocks.Length];
        before[entry] = start;
        Queue<int> open = new([entry]);
        atEnd = null;
        while (open.Count > 0)
        {
            BasicBlock block = _graph.Blocks[open.Dequeue()];
            List<(int Block, Holdings State)> reached = [];
            Holdings after = Transfer(block, before[block.Ordinal]!, (handler, state) => reached.Add((handler, state)));
            foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch is { Destination: { } destination } && Follow(branch, after) is { } state)
                {
                    reached.Add((destination.Ordinal, state));
                }
                else if (branch?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
                {
                    atEnd = atEnd?.Join(after) ?? after;
                }
            }

            foreach ((int target, Holdings state) in reached)
            {
                Holdings joined = before[target]?.Join(state) ?? state;
                if (target >= first && target <= last && (before[target] is not { } known || !known.SameAs(joined)))
                {
                    before[target] = joined;
                    open.Enqueue(target);
                }
            }
        }

        return before;
    }

    private Holdings? Follow(ControlFlowBranch? branch, Holdings after)
    {
        if (branch is null)
        {
            return null;
        }

        Holdings? state = NullTests.Refine(branch, after, _reader);
        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            state = state is null ? null : RunFinally(region, state);
        }

        return state;
    }

    private Holdings? RunFinally(ControlFlowRegion region, Holdings start)
    {
        ResourceFindings? findings = _findings;
        _findings = null;
        Holdings?[] before = Solve(region.FirstBlockOrdinal, region.LastBlockOrdinal, region.FirstBlockOrdinal, start, out Holdings? atEnd);
        _findings = findings;
        if (findings is not null)
        {
            for (int ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
            {
                if (before[ordinal] is { } holdings)
                {
                    _ = Transfer(_graph.Blocks[ordinal], holdings, null);
                }
            }
        }

        return atEnd;
    }

    private Holdings Transfer(BasicBlock block, Holdings holdings, System.Action<int, Holdings>? reachHandler)
    {
        ReachHandlers(block, holdings, reachHandler);
        foreach (IOperation operation in FlowOrder.Of(block))
        {
            (ResourceAction Action, Resource Resource)? read = _reader.Read(operation);
            if (read is { } action)
            {
                holdings = Apply(action.Action, action.Resource, operation, holdings);
                ReachHandlers(block, holdings, reachHandler);
            }

            if (_findings is { } findings)
            {
                Note(operation, read, holdings, findings);
                if (read is null or { Action: ResourceAction.Use } && ThrowPoints.MayLeave(operation))
                {
                    NoteLeavesByException(block, operation, holdings, findings);
                }
            }
        }

        return holdings;
    }

    private static void Note(IOperation operation, (ResourceAction Action, Resource Resource)? read, Holdings holdings, ResourceFindings findings)
    {
        if (read is { } action)
        {
            findings.NoteAction(action.Action, action.Resource);
        }

        if (operation is IInvocationOperation { IsImplicit: false } or IAwaitOperation)
        {
            findings.NoteCall(operation);
            findings.NoteHeld(operation, holdings);
        }
    }

    private static void ReachHandlers(BasicBlock block, Holdings holdings, System.Action<int, Holdings>? reachHandler)
    {
        if (reachHandler is not null)
        {
            foreach (int handler in ResourceRegions.HandlersOf(block))
            {
                reachHandler(handler, holdings);
            }
        }
    }

    private Holdings Apply(ResourceAction action, Resource resource, IOperation operation, Holdings holdings)
    {
        Holding holding = holdings.Of(resource);
        switch (action)
        {
            case ResourceAction.Acquire:
                return resource.Local is { } local && _captured.Contains(local) ? holdings : holdings.With(resource, Holding.Held(operation));
            case ResourceAction.Release:
                if (holding.IsReleased && resource.Kind == ResourceKind.Lock)
                {
                    _findings?.Add(ResourceFindingKind.ReleasedTwice, resource, operation, First(holding));
                }

                // What was never taken here may be somebody else's to give back.
                return holding == Holding.Absent ? holdings : holdings.With(resource, Holding.GivenBack(operation));
            case ResourceAction.Use:
                if (holding.IsReleased && !IsHandle(resource))
                {
                    _findings?.Add(ResourceFindingKind.UsedAfterRelease, resource, operation, First(holding));
                }

                return holdings;
            default:
                return holding == Holding.Absent ? holdings : holdings.With(resource, Holding.Absent);
        }
    }

    // The handle of a handler tells what has become of it, when it has been uninstalled too.
    private bool IsHandle(Resource resource) => resource.Local is { } local && _reader.IsInstallation(local.Type);

    private static IOperation? First(Holding holding)
    {
        IOperation? first = null;
        foreach (IOperation released in holding.Released)
        {
            first = first is null || released.Syntax.SpanStart < first.Syntax.SpanStart ? released : first;
        }

        return first;
    }

    private void NoteLeavesByException(BasicBlock block, IOperation operation, Holdings holdings, ResourceFindings findings)
    {
        foreach (KeyValuePair<Resource, Holding> holding in holdings.All)
        {
            if (holding.Value.MayBeHeld && !_regions.Protect(block, holding.Key))
            {
                foreach (IOperation acquired in holding.Value.Acquired)
                {
                    findings.Add(ResourceFindingKind.LeakedByException, holding.Key, acquired, operation);
                }
            }
        }
    }

    private static bool IsInFinally(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                return true;
            }
        }

        return false;
    }
}
