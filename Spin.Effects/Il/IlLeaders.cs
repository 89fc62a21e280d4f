using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>Finds where the basic blocks of a body begin.</summary>
internal static class IlLeaders
{
    /// <summary>The offsets, some of which may be the end of the body.</summary>
    internal static SortedSet<int> Find(ImmutableArray<IlInstruction> instructions, ImmutableArray<ExceptionRegion> regions)
    {
        SortedSet<int> leaders = [0];
        foreach (IlInstruction instruction in instructions)
        {
            if (instruction.OpCode.IsBranch())
            {
                _ = leaders.Add((int)instruction.Operand);
            }

            leaders.UnionWith(instruction.Targets);
            if (instruction.EndsBlock)
            {
                _ = leaders.Add(instruction.Next);
            }
        }

        foreach (ExceptionRegion region in regions)
        {
            leaders.UnionWith([region.TryOffset, region.TryOffset + region.TryLength, region.HandlerOffset, region.HandlerOffset + region.HandlerLength]);
            if (region.Kind == ExceptionRegionKind.Filter)
            {
                _ = leaders.Add(region.FilterOffset);
            }
        }

        return leaders;
    }
}
