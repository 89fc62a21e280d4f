using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>A loop of IL is named by the first instruction of its blocks.</summary>
internal sealed class IlLoopLocator(ImmutableArray<int> offsets) : ILoopLocator
{
    /// <inheritdoc/>
    public (Site Site, string Keyword) Locate(BlockSet blocks)
    {
        int first = int.MaxValue;
        foreach (int block in blocks)
        {
            first = offsets[block] >= 0 && offsets[block] < first ? offsets[block] : first;
        }

        return (new IlSite(first == int.MaxValue ? 0 : first, "loop"), "loop");
    }
}
