using System.Collections.Generic;

namespace Spin.Verifier.Flow;

/// <summary>A stretch of instructions that control enters and leaves by rules only: the body, a guarded block, a handler or a filter.</summary>
/// <param name="kind">Which it is.</param>
/// <param name="start">Its first instruction.</param>
/// <param name="end">One past its last.</param>
internal sealed class Block(BlockKind kind, int start, int end)
{
    /// <summary>Which it is.</summary>
    internal BlockKind Kind { get; } = kind;

    /// <summary>Its first instruction.</summary>
    internal int Start { get; } = start;

    /// <summary>One past its last.</summary>
    internal int End { get; } = end;

    /// <summary>The block around it; null for the body.</summary>
    internal Block? Parent { get; set; }

    /// <summary>Of a guarded block: what catches its exceptions.</summary>
    internal List<Handler> Handlers { get; } = [];
}
