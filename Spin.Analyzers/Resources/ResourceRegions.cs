using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Spin.Analyzers.Resources;

/// <summary>What the <c>try</c> statements around a block do for resources when control leaves it in the middle.</summary>
internal sealed class ResourceRegions(ControlFlowGraph graph, ResourceReader reader)
{
    /// <summary>Whether a <c>finally</c> around a block gives a resource back, or a <c>catch</c> takes every exception.</summary>
    internal bool Protect(BasicBlock block, Resource resource)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } statement)
            {
                foreach (ControlFlowRegion part in statement.NestedRegions)
                {
                    if (part.Kind == ControlFlowRegionKind.Finally && Releases(part, resource) ||
                        part.Kind is ControlFlowRegionKind.Catch && CatchesAll(part))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The first blocks of the <c>catch</c> clauses that can take over from a block.</summary>
    internal static IEnumerable<int> HandlersOf(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } statement })
            {
                foreach (ControlFlowRegion part in statement.NestedRegions)
                {
                    if (part.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    {
                        yield return part.FirstBlockOrdinal;
                    }
                }
            }
        }
    }

    private static bool CatchesAll(ControlFlowRegion region) =>
        region.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private bool Releases(ControlFlowRegion region, Resource resource)
    {
        for (int ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            foreach (IOperation operation in FlowOrder.Of(graph.Blocks[ordinal]))
            {
                if (reader.Read(operation) is { Action: ResourceAction.Release } release && release.Resource.Equals(resource))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
