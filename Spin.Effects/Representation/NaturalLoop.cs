namespace Spin.Analysis.Representation;

/// <summary>A loop of a flow graph: a header that dominates all blocks of the loop, and the blocks that lead back to it.</summary>
/// <param name="header">The block through which the loop is entered.</param>
/// <param name="blocks">All blocks, the header included.</param>
internal sealed class NaturalLoop(int header, BlockSet blocks)
{
    /// <summary>The block through which the loop is entered and which every turn passes.</summary>
    internal int Header { get; } = header;

    /// <summary>All blocks, the header included.</summary>
    internal BlockSet Blocks { get; } = blocks;
}
